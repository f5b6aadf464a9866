/* Elements without markup: every text becomes a text node, so that nothing from outside can become code. */

function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function hidden(text) {
  return h("span", { class: "hidden" }, text);
}

/* "Pagina {page}" and {page: 3} -> "Pagina 3" */
function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ""));
}

/* An address that is safe to link to, or null. */
function webAddress(address, base) {
  try {
    const url = new URL(address, base);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

function link(address, base, ...children) {
  const href = webAddress(address, base);
  return href ? h("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...children, hidden(` ${T.newWindow}`)) : null;
}

function dutchDate(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  if (!year || !month) return iso;
  const options = { year: "numeric", month: "long", ...(day ? { day: "numeric" } : {}), timeZone: "UTC" };
  return new Intl.DateTimeFormat("nl-NL", options).format(new Date(Date.UTC(year, month - 1, day || 1)));
}

function dutchNumber(value) {
  return new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 10 }).format(value).replace("-", "−");
}
