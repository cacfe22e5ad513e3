/** 收到8件，均已答复，其中同意6件、不予公开2件: where all that came in were answered, the answers are its parts. */
import type {FoundFigure} from "./found.ts";

/** Right behind the number: that all of these were answered, and what leads to how. */
const allAnswered =
  /^(?:申请)?(?:,(?:同比|[比较与]上年)[^,;。]{1,16})?[,;。](?:(?:已经?)?(?:均|都|全部)(?:已经?|都|全部|依法|依规|按期|按时|及时|按(?:照)?(?:规定|要求)|在(?:法定|规定)?(?:期限|时限|时间)内|予以|给予|作出|进行|了)*(?:答复|办结|回复|办理完毕|处理完毕)(?:完毕)?|(?:(?:按期|按时)?(?:答复|办结|回复)率)(?:为|达到?|均为)?100%)[,;。:(][^\d。;]{0,24}$/;

/** Of last year's requests more are answered than came in, of some that are left, fewer; and one may have several answers. */
const otherwise =
  /结转|转入|遗留|跨年|延期|(?:上一?|去)年度?(?:未|收到|受理|[\d件)])|含上|撤[回销]|未(?:答复|办结|到期)|正在|尚|补正|更改补充|多项|多个|分别(?:计算|统计)|转办|[既又]/;

const answer = /^request\.(?:outcome\.(?!total)|reply\.)/;

/** Makes the row of answers that follows what came in its parts. */
export function linkAnswers(text: string, figures: readonly FoundFigure[]): void {
  for (const [index, whole] of figures.entries()) {
    const [first, ...more] = figures.slice(index + 1);
    if (!first || !isReceived(whole) || !answer.test(first.indicator)) continue;
    if (!allAnswered.test(text.slice(whole.end, first.start)) || otherwise.test(text)) continue;
    for (const each of rowOf(text, first, more)) if (each.unit === whole.unit) each.whole ??= whole;
  }
}

const isReceived = ({indicator, applicant, category, approximate}: FoundFigure) =>
  indicator === "request.received" && !applicant && !category && !approximate;

/** 同意15件（部分公开3件），不予公开5件: what stands in brackets, behind 其中 or behind another number is no more of the row. */
function rowOf(text: string, first: FoundFigure, more: readonly FoundFigure[]): FoundFigure[] {
  const row = [first];
  for (const next of more) {
    const last = row.at(-1)!;
    if (!answer.test(next.indicator) || !goesOn.test(text.slice(last.end, next.start))) break;
    row.push(next);
  }
  const named = new Set(row.map(({indicator}) => indicator));
  return named.size === row.length ? row : [];
}

const goesOn = /^(?!.*(?:其中|中))[,、;和及][^\d。()]{0,24}$/;
