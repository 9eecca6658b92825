import type { Status } from "../contract/vocabulary.js";
import type { Cast, Document, LocatedTime } from "../stages.js";

export interface ActDate {
  readonly value: string;
  readonly source: "text" | "assumed";
  readonly span?: LocatedTime["span"];
}

export function dateOfAct(
  document: Document,
  _cast: Cast,
  times: readonly LocatedTime[],
  sentence: number,
  _token: number,
  _status: Status,
): ActDate {
  const here = times.find((time) => time.sentence === sentence);
  return here
    ? { value: here.value, source: "text", span: here.span }
    : { value: document.article.published?.value ?? "", source: "assumed" };
}
