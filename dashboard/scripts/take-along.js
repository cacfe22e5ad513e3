"use strict";
// Nothing here is needed to read a chart: it makes its picture as PNG, chooses its scale, and writes out the whole
// address in the code that shows it on another page.
{
  /** How many dots a point of the picture gets: sharp on a dense screen, and in print. */
  const density = 2;

  /** The drawings of a picture, as text, in the frame that stands beside them. */
  function framed(picture) {
    const drawings = [...picture.querySelectorAll(".wide svg, .panels svg")];
    const printer = new XMLSerializer();
    return picture.dataset.frame.replace(/\ufffc/g, () =>
      printer.serializeToString(drawings.shift())
    );
  }

  async function pngOf(svg) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width * density, image.height * density];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  }

  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  const shown = (figure) => figure.querySelector(".picture:not([hidden])");

  document.addEventListener("click", async ({target}) => {
    const button = target.closest?.("button.png");
    if (button) save(await pngOf(framed(shown(button.closest("figure")))), button.dataset.file);
  });

  /** Shows what is of this scale, and hides what is of the other. */
  function choose(figure, scale) {
    for (const part of figure.querySelectorAll("[data-scale]"))
      part.hidden = part.dataset.scale !== scale;
  }

  /** The scale stands in the address, under the chart's name, unless it is the usual one. */
  function remember(name, scale, usual) {
    const address = new URL(location.href);
    if (usual) address.searchParams.delete(name);
    else address.searchParams.set(name, scale);
    history.replaceState(null, "", address);
  }

  const asked = new URLSearchParams(location.search);
  for (const figure of document.querySelectorAll("figure.chart")) {
    for (const button of figure.querySelectorAll("button.png")) button.hidden = false;
    const choices = figure.querySelector(".switch");
    if (!choices) continue;
    choices.hidden = false;
    const inputs = [...choices.querySelectorAll("input")];
    for (const input of inputs) {
      input.addEventListener("change", () => {
        choose(figure, input.value);
        remember(input.name, input.value, input.defaultChecked);
      });
      if (asked.get(input.name) === input.value) {
        input.checked = true;
        choose(figure, input.value);
      }
    }
  }

  if (location.protocol !== "file:")
    for (const embed of document.querySelectorAll("details.embed")) {
      const [code, page] = [embed.querySelector("code"), embed.querySelector("a")];
      code.textContent = code.textContent.replace(/src="[^"]*"/, `src="${page.href}"`);
    }
}
