"use strict";
/** A finding's words, whose report it is of, and the address where it stays. */
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const article = document.getElementById(button.dataset.copy);
    const lines = [...article.querySelectorAll("h3, .sentence, .sum, blockquote")].map((e) =>
      e.innerText.trim()
    );
    const address = article.querySelector(".links a").href;
    await navigator.clipboard.writeText([button.dataset.whose, ...lines, address].join("\n"));
    button.textContent = button.dataset.done;
  });
}
