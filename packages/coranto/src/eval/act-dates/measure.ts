import { loadLanguage } from "@coranto/language/node";
import { createReader, dateOfAct, placeOfAct, type Stage } from "@coranto/reader";
import { datesMeet, sameName } from "../gold/fits.js";
import { readGoldFolder } from "../gold/folder.js";
import type { Gold } from "../gold/format.js";
import { straighten } from "../gold/locate.js";
import type { Measured } from "../measured.js";
import { addTold, emptyTold, toldFigures } from "./told.js";

type Act = Parameters<typeof placeOfAct>[4];
type Status = Parameters<typeof dateOfAct>[4];

/** Date and place of an act, given its trigger, status and sides by hand: right dates are told by the text and meet the gold ones. */
export async function measureActDates(folder: string, { errors }: { readonly errors: boolean }): Promise<Measured> {
  const reader = createReader(loadLanguage());
  const date = emptyTold();
  const place = emptyTold();
  const lines: string[] = [];
  for (const { id, article, gold } of readGoldFolder(folder)) {
    const stage = reader.stages(article);
    for (const event of gold.events) {
      const at = triggerOf(stage, event);
      if (!at) continue;
      const { document, cast, times } = stage;
      const act = event.act as Act;
      const when = dateOfAct(document, times, at.sentence, at.token, event.status[0] as Status, act);
      const where = placeOfAct(document, cast, at.sentence, at.token, act, {
        status: event.status[0] as Status,
        actor: countriesOf(event.actor),
        recipient: countriesOf(event.recipient),
      });
      const fault = (kind: string, wanted: readonly string[], got: string | undefined): void => {
        if (errors) lines.push(`${id} ${kind} [${event.trigger}]\t${wanted.join(" or ")}\tread ${got ?? "nothing"}`);
      };
      const days = when.source === "text" ? when.value : undefined;
      if (!addTold(date, given(event.when), days, datesMeet)) fault("date", given(event.when), days);
      const name = where && cast.entity(where).name;
      if (!addTold(place, given(event.where), name, sameName)) fault("place", given(event.where), name);
    }
  }
  return { set: "act-dates", figures: [...toldFigures("date", date), ...toldFigures("place", place)], errors: lines };
}

const given = (values: readonly (string | null | undefined)[]): string[] =>
  values.filter((value) => value !== null && value !== undefined);

const countriesOf = (codes: readonly string[]): string[] => [...new Set(codes.map((code) => code.slice(0, 3)))];

/** Where the trigger of a coded event stands in the parse. */
function triggerOf({ document }: Stage, { evidence, trigger }: Gold["events"][number]) {
  const text = straighten(document.article.text);
  const from = text.indexOf(straighten(evidence));
  const at = from < 0 || !trigger ? -1 : text.indexOf(straighten(trigger), from);
  const sentence = document.sentences.findIndex(({ span }) => span.start <= at && at < span.end);
  const token = document.sentences[sentence]?.tokens.find(({ span }) => span.end > at)?.index;
  return token === undefined ? undefined : { sentence, token };
}
