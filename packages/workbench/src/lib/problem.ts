/** An error as the API tells it (RFC 9457), with what to do next. */
export interface Problem {
  readonly title: string;
  readonly detail: string | null;
  readonly status: number;
  readonly code: string | null;
  readonly next: string | null;
}

/** The server did not answer at all: another thing than an error it tells. */
export const UNREACHABLE: Problem = {
  title: "The server does not answer",
  detail:
    "Coranto runs on this machine and seems to have been stopped. Nothing is lost: the library is a file on your disk.",
  status: 0,
  code: null,
  next: "Start it again with coranto serve, then press Try again.",
};

/** Reads an error answer; one that is not problem+json is told by its status alone. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const fields = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const text = (key: string): string | null => (typeof fields[key] === "string" && fields[key] ? fields[key] : null);
  return {
    title:
      text("title") ?? (response.status === 404 ? "There is nothing at this address" : "The server could not answer"),
    detail: text("detail"),
    status: response.status,
    code: text("code"),
    next:
      text("next") ?? (response.status === 404 ? null : "Try again; if it stays, look at what coranto serve printed."),
  };
}
