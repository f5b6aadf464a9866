/* What the pages do beyond HTML: the passage of the address boxed on the picture of its page, and charts saved as PNG. */

const picture = document.querySelector("[data-picture]");

function box() {
  const mark = location.hash.slice(1);
  const known = /^z-[0-9a-f]{10}$/.test(mark) && document.getElementById(mark);
  if (picture && known) picture.src = `${picture.dataset.picture}/${mark}.png`;
}

addEventListener("hashchange", box);
box();

async function savePng(button) {
  const image = button.closest("figure").querySelector("img");
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 1280;
  canvas.height = 680;
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const content = await new Promise((done) => canvas.toBlob(done, "image/png"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = `${button.dataset.png}.png`;
  link.click();
  URL.revokeObjectURL(link.href);
}

for (const button of document.querySelectorAll("[data-png]")) {
  button.hidden = false;
  button.addEventListener("click", () => savePng(button));
}
