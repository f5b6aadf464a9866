/* Thumbs with an optional reason. The question goes along only where the user says so. */

const LONGEST_REASON = 1000;

function rating(chat, answer) {
  const place = h("div", { class: "rating" });
  const thumbs = [["omhoog", T.good], ["omlaag", T.bad]].map(([thumb, label]) => {
    const button = h("button", { type: "button", class: "quiet thumb", "aria-expanded": "false" }, label);
    button.addEventListener("click", () => {
      const closing = button.getAttribute("aria-expanded") === "true";
      for (const each of thumbs) each.setAttribute("aria-expanded", "false");
      place.replaceChildren();
      if (closing) return;
      button.setAttribute("aria-expanded", "true");
      place.append(reasonForm(chat, answer, thumb, place, thumbs));
      place.querySelector("textarea").focus();
    });
    return button;
  });
  return [...thumbs, place];
}

function reasonForm(chat, answer, thumb, place, thumbs) {
  const id = `reason-${answer.id}-${thumb}`;
  const reason = h("textarea", { id, maxlength: LONGEST_REASON, rows: "3" });
  const along = h("input", { type: "checkbox", id: `${id}-question` });
  const problem = h("p", { role: "alert" });
  const send = async (event) => {
    event.preventDefault();
    const body = { antwoordId: answer.id, duim: thumb, reden: reason.value.trim(), corpusversie: answer.corpusversie };
    try {
      await chat.service.rate(along.checked ? { ...body, vraag: answer.vraag } : body);
    } catch (error) {
      problem.textContent = error.shown ?? T.failed;
      return;
    }
    const thanks = h("p", { role: "status", tabindex: "-1" }, T.thanks);
    place.replaceChildren(thanks);
    thanks.focus();
    for (const each of thumbs) each.remove();
  };
  return h("form", { class: "reason", onsubmit: send },
    h("label", { for: id }, thumb === "omhoog" ? T.reasonGood : T.reasonBad), reason,
    h("p", { class: "check" }, along, h("label", { for: along.id }, T.withQuestion)),
    problem, h("button", { type: "submit", class: "secondary" }, T.send));
}
