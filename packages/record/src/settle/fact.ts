import type { Act, Status } from "@coranto/reader";

/** What of an event decides which happening it belongs to. */
export interface Fact {
  /** `ARTICLE#e1`; orders facts that are otherwise alike, so that the order of ingest never shows. */
  readonly ref: string;
  readonly act: Act;
  readonly mode: string | null;
  readonly status: Status;
  /** Days of the act, `YYYY-MM-DD`; `null` = open or not known. */
  readonly from: string | null;
  readonly to: string | null;
  readonly whenValue: string;
  /** The date is the publication date for want of a better one (CODEBOOK section 5). */
  readonly assumed: boolean;
  readonly place: string | null;
  readonly placeCountry: string | null;
  /** Publication day of the text: of a copy, that of its origin. */
  readonly published: string | null;
}

/** Facts that tell of one happening. */
export interface Group {
  /** What holds it together, the same whatever was read before: the id is made of it. */
  readonly mark: string;
  readonly facts: readonly Fact[];
}
