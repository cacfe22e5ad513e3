"use strict";
/** A finding's words, with the address where it stands. */
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const article = document.getElementById(button.dataset.copy);
    const lines = [...article.querySelectorAll("h3, .sentence, .sum, blockquote")].map((e) =>
      e.innerText.trim()
    );
    const address = new URL(`#${encodeURIComponent(button.dataset.copy)}`, location.href).href;
    await navigator.clipboard.writeText([...lines, address].join("\n"));
    button.textContent = button.dataset.done;
  });
}
