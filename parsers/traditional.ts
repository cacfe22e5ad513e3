/** Traditional characters and their simplified twins, as far as they stand in the words of titles, labels and heads. */
const pairs =
  "國国務务號号況况總总體体綜综組组織织領领導导動动開开內内請请辦办費费減减復复議议訴诉訟讼問问題题與与進进項项說说説说報报數数處处決决規规範范對对許许罰罚強强業业採采購购額额萬万億亿發发廢废現现單单條条屬属於于祕秘穩稳護护權权類类過过執执詢询機机關关沒没補补後后確确訪访舉举無无當当認认獲获繳缴納纳據据爲为為为結结轉转區区計计這这繼继續续構构會会維维糾纠審审經经網网應应衆众眾众熱热點点輿舆讀读參参聞闻負负責责線线談谈個个隱隐濟济傳传絡络時时圍围徑径專专門门設设閱阅閲阅從从員员職职編编輯辑統统標标錯错駁驳訓训場场稱称碼码實实際际備备歷历聯联電电話话間间將将匯汇節节詳详見见錄录來来瀏浏覽览預预簡简頭头換换種种試试欄栏徵征圖图廳厅隊队鎮镇鄉乡縣县園园學学館馆團团銀银級级複复製制係系佈布註注覈核繫系彙汇覆复別别長长變变";

const twins = new Map(
  Array.from({length: pairs.length / 2}, (_, at) => [pairs[2 * at]!, pairs[2 * at + 1]!])
);
/** A mark at the number of every traditional character: few texts have one. */
const marks = new Uint8Array(0x10000);
for (const sign of twins.keys()) marks[sign.charCodeAt(0)] = 1;
const traditional = new RegExp(`[${[...twins.keys()].join("")}]`, "g");

/** Words in simplified characters, as long as before: for comparing only, since what is printed stays as printed. */
export function simplify(text: string): string {
  return hasTraditional(text) ? text.replace(traditional, (sign) => twins.get(sign)!) : text;
}

function hasTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (marks[text.charCodeAt(at)] === 1) return true;
  return false;
}
