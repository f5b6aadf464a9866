/* Drafts from files: chosen or dropped on the form, read by the service. */

const KINDS = { txt: "text/plain", md: "text/markdown", docx: WORD, pdf: "application/pdf" };
const LARGEST_FILE = 5 * 1024 * 1024; // bytes that the service takes

const isFile = (event) => event.dataTransfer?.types.includes("Files");

class Files {
  /* `read(file)` is called with the one file that was given, `refuse(message)` where it can not be. */
  constructor(form, button, read, refuse) {
    this.read = read;
    this.refuse = refuse;
    const input = h("input", { type: "file", accept: Object.keys(KINDS).map((each) => `.${each}`).join(","), class: "hidden", tabindex: "-1", "aria-hidden": "true" });
    input.addEventListener("change", () => {
      this.take([...input.files]);
      input.value = "";
    });
    button.after(input);
    button.addEventListener("click", () => input.click());
    this.drops(form);
  }

  /* A file that is dropped anywhere on the page would replace it, and the text would be gone. */
  drops(form) {
    form.dataset.drop = T.dropHere;
    addEventListener("dragover", (event) => {
      if (!isFile(event)) return;
      event.preventDefault();
      form.classList.toggle("dropping", form.contains(event.target));
    });
    addEventListener("dragleave", (event) => event.relatedTarget || form.classList.remove("dropping"));
    addEventListener("drop", (event) => {
      if (!isFile(event)) return;
      event.preventDefault();
      form.classList.remove("dropping");
      if (form.contains(event.target)) this.take([...event.dataTransfer.files]);
    });
  }

  take(files) {
    if (files.length > 1) this.refuse(T.oneFile);
    else if (files.length && !kindOfFile(files[0])) this.refuse(T.wrongKind);
    else if (files.length && files[0].size > LARGEST_FILE) this.refuse(T.tooLarge);
    else if (files.length) this.read(files[0]);
  }
}

function kindOfFile(file) {
  return KINDS[file.name.split(".").at(-1).toLowerCase()];
}
