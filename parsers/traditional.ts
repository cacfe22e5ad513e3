/** Traditional characters and their simplified twins, as far as a word that the readers know may have one. */
const pairs =
  "國国脫脱闢辟釘钉綠绿繪绘贊赞亂乱務务號号況况總总體体綜综組组織织領领導导動动開开內内請请辦办費费減减復复議议訴诉訟讼問问題题與与進进項项說说説说報报數数處处決决規规範范對对許许罰罚強强業业採采購购額额萬万億亿發发廢废現现單单條条屬属於于祕秘穩稳護护權权類类過过執执詢询機机關关沒没補补後后確确訪访舉举無无當当認认獲获繳缴納纳據据爲为為为結结轉转區区計计這这繼继續续構构會会維维糾纠審审經经網网應应衆众眾众熱热點点輿舆讀读參参聞闻負负責责線线談谈個个隱隐濟济傳传絡络時时圍围徑径專专門门設设閱阅閲阅從从員员職职編编輯辑統统標标錯错駁驳訓训場场稱称碼码實实際际備备歷历聯联電电話话間间將将匯汇節节詳详見见錄录來来瀏浏覽览預预簡简頭头換换種种試试欄栏徵征圖图廳厅隊队鎮镇鄉乡縣县園园學学館馆團团銀银級级複复製制係系佈布註注覈核繫系彙汇覆复別别長长變变丟丢並并乾干佔占併并侷局俬私們们傢家傷伤僅仅價价儘尽償偿優优兒儿冊册凈净刪删則则創创劃划劇剧勝胜勞劳協协卽即厤历叄叁啓启啟启嗎吗噁恶噸吨噹当嚮向嚴严圓圆埰采塊块墻墙壓压壞坏夠够寀采寫写屆届層层嵗岁嶺岭師师帶带幣币幫帮幷并幹干幾几庫库廠厂廣广張张彆别彔录徹彻惡恶態态憑凭戰战戶户捲卷掃扫掛挂損损搧扇撥拨擁拥擇择擊击擔担擬拟擴扩攔拦敎教敗败斷断旂旗旣既昇升暫暂曆历曏向曬晒書书朮术東东枱台査查極极榦干樣样檔档檢检檯台歲岁殘残氣气淨净測测準准滙汇滷卤滿满漲涨營营爐炉爭争牆墙牽牵狀状獨独環环產产産产畝亩畢毕畫画異异療疗盡尽監监盤盘眞真稅税積积穫获筆笔箇个簽签籌筹籤签糧粮糰团約约紋纹紙纸紛纷細细終终絕绝給给絲丝絶绝綫线綵彩緩缓緻致縮缩績绩繞绕纍累纔才羣群義义習习聽听脅胁脩修腦脑臺台舊旧舘馆華华葯药蓆席蓋盖蔘参藥药術术衕同衛卫衞卫衹只裏里裡里視视親亲觸触訂订訊讯託托記记診诊証证評评該该誌志誤误誰谁課课調调論论諮咨諾诺講讲證证識识谿溪貝贝財财貫贯買买貼贴賀贺資资賠赔質质賬账贈赠趕赶跡迹踰逾蹟迹車车軍军較较載载輔辅輛辆輪轮輸输轄辖農农迴回逕径連连週周遊游運运達达違违遞递遠远適适遶绕遷迁選选遺遗還还郵邮醫医針针釦扣鈡钟銳锐銷销鋭锐錢钱録录錶表鍼针鍾钟鎭镇鏈链鐘钟鑑鉴鑒鉴閉闭閤合闆板陞升陣阵階阶隻只雙双雜杂難难韆千韋韦響响頁页頂顶順顺須须頒颁頻频願愿顯显風风颱台飛飞餘余饋馈馬马駐驻騰腾驗验驟骤髮发鬆松鬚须魚鱼鳥鸟鹵卤麥麦麪面麫面麵面麼么麽么黃黄黨党齊齐齒齿齣出龍龙龜龟兩两貳贰陸陆輕轻災灾崗岗堅坚貧贫貨货獄狱興兴緊紧歸归婦妇礎础榮荣趨趋勢势遲迟滯滞棄弃";

const twins = new Map(
  Array.from({length: pairs.length / 2}, (_, at) => [pairs[2 * at]!, pairs[2 * at + 1]!])
);
/** A mark at the number of every traditional character: few texts have one. */
const marks = new Uint8Array(0x10000);
for (const sign of twins.keys()) marks[sign.charCodeAt(0)] = 1;
const traditional = new RegExp(`[${[...twins.keys()].join("")}]`, "g");

/** Words in simplified characters, as long as before: for comparing only, since what is printed stays as printed. */
export function simplify(text: string): string {
  return hasTraditional(text) ? text.replace(traditional, plainOf) : text;
}

/** 答覆 is 答复, and 覆蓋 is 覆盖. */
function plainOf(sign: string, at: number, text: string): string {
  return /^覆[盖蓋]/.test(text.slice(at, at + 2)) ? sign : twins.get(sign)!;
}

function hasTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (marks[text.charCodeAt(at)] === 1) return true;
  return false;
}
