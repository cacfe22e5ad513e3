/** What the list of bodies says. */
export const bodies = {
  "nav.bodies": {zh: "机关", en: "Bodies"},
  "bodies.title": {zh: "读过报告的机关", en: "The bodies whose reports are read"},
  "bodies.lead": {
    zh: "{bodies} 个机关，{reports} 份报告，{first}–{last} 年。",
    en: "{bodies:body/bodies}, {reports:report/reports}, {first}–{last}."
  },
  "bodies.search": {zh: "按名称找一个机关：", en: "To find one by its name: "},
  "bodies.years": {zh: "{years} 年 · {n} 份报告", en: "{years} · {n:report/reports}"},
  "bodies.count": {
    zh: "{n} 个机关 · {reports} 份报告",
    en: "{n:body/bodies} · {reports:report/reports}"
  },
  "bodies.under": {zh: "{government}的机关", en: "The bodies of {government}"},
  "bodies.alone": {zh: "未注明属于哪个政府", en: "Of no government that is named here"},
  "bodies.nowhere": {zh: "未注明地区", en: "Area not given"},
  "bodies.all": {zh: "全部机关", en: "All bodies"}
};

/** Provinces by the first two digits of a division's code (GB/T 2260). */
export const provinces: Record<string, {zh: string; en: string}> = {
  "11": {zh: "北京", en: "Beijing"},
  "12": {zh: "天津", en: "Tianjin"},
  "13": {zh: "河北", en: "Hebei"},
  "14": {zh: "山西", en: "Shanxi"},
  "15": {zh: "内蒙古", en: "Inner Mongolia"},
  "21": {zh: "辽宁", en: "Liaoning"},
  "22": {zh: "吉林", en: "Jilin"},
  "23": {zh: "黑龙江", en: "Heilongjiang"},
  "31": {zh: "上海", en: "Shanghai"},
  "32": {zh: "江苏", en: "Jiangsu"},
  "33": {zh: "浙江", en: "Zhejiang"},
  "34": {zh: "安徽", en: "Anhui"},
  "35": {zh: "福建", en: "Fujian"},
  "36": {zh: "江西", en: "Jiangxi"},
  "37": {zh: "山东", en: "Shandong"},
  "41": {zh: "河南", en: "Henan"},
  "42": {zh: "湖北", en: "Hubei"},
  "43": {zh: "湖南", en: "Hunan"},
  "44": {zh: "广东", en: "Guangdong"},
  "45": {zh: "广西", en: "Guangxi"},
  "46": {zh: "海南", en: "Hainan"},
  "50": {zh: "重庆", en: "Chongqing"},
  "51": {zh: "四川", en: "Sichuan"},
  "52": {zh: "贵州", en: "Guizhou"},
  "53": {zh: "云南", en: "Yunnan"},
  "54": {zh: "西藏", en: "Tibet"},
  "61": {zh: "陕西", en: "Shaanxi"},
  "62": {zh: "甘肃", en: "Gansu"},
  "63": {zh: "青海", en: "Qinghai"},
  "64": {zh: "宁夏", en: "Ningxia"},
  "65": {zh: "新疆", en: "Xinjiang"},
  "71": {zh: "台湾", en: "Taiwan"},
  "81": {zh: "香港", en: "Hong Kong"},
  "82": {zh: "澳门", en: "Macau"}
};
