/** 收到8件，均已答复，其中同意6件、不予公开2件: where all that came in were answered, the answers are its parts. */
import type {FoundFigure} from "./found.ts";

/** Right behind the number: that all of these were answered, and what leads to how. */
const allAnswered =
  /^(?:申请)?(?:,(?:同比|[比较与]上年)[^,;。]{1,16})?[,;。](?:(?:已经?)?(?:均|都|全部)(?:已经?|都|全部|依法|依规|按期|按时|及时|按(?:照)?(?:规定|要求)|在(?:法定|规定)?(?:期限|时限|时间)内|予以|给予|作出|进行|了)*(?:答复|办结|回复|办理完毕|处理完毕)(?:完毕)?|(?:(?:按期|按时)?(?:答复|办结|回复)率)(?:为|达到?|均为)?100%)[,;。:(][^\d。;]{0,24}$/;

/** Some were not of this year, or were not answered: the answers are of more or of fewer than came in. */
const others = /结转|转入|遗留|上一?年度?(?:未|收到|受理)|撤[回销]|未(?:答复|办结|到期)|正在|尚/;

const answer = /^request\.(?:outcome\.(?!total)|reply\.)/;

/** Makes the answers that follow parts of those that came in, where nothing else is told between. */
export function linkAnswers(text: string, figures: readonly FoundFigure[]): void {
  if (others.test(text)) return;
  for (const [index, whole] of figures.entries()) {
    const answers = answersBehind(figures, index);
    const [first] = answers;
    if (first && isReceived(whole) && allAnswered.test(text.slice(whole.end, first.start)))
      for (const each of answers) each.whole ??= whole;
  }
}

const isReceived = ({indicator, applicant, category, approximate}: FoundFigure) =>
  indicator === "request.received" && !applicant && !category && !approximate;

/** The row of answers that begins right behind a figure. */
function answersBehind(figures: readonly FoundFigure[], index: number): FoundFigure[] {
  const behind = figures.slice(index + 1);
  const end = behind.findIndex(({indicator}) => !answer.test(indicator));
  return end < 0 ? behind : behind.slice(0, end);
}
