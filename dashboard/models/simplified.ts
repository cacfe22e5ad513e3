import {Converter} from "opencc-js/t2cn";

const [first, last] = [0x4e00, 0x9fff];

/** Every traditional character that has a simplified one of its own, as two texts that go side by side. */
export function simplifiedCharacters(): [from: string, to: string] {
  const all = Array.from({length: last - first + 1}, (_, i) => String.fromCharCode(first + i));
  const simple = Converter({from: "tw", to: "cn"})(all.join("\n")).split("\n");
  const other = all.flatMap((from, i) => {
    const to = simple[i]!;
    return to !== from && to.length === 1 ? [[from, to]] : [];
  });
  return [other.map(([from]) => from).join(""), other.map(([, to]) => to).join("")];
}
