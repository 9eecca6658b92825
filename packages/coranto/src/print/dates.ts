const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** An EDTF value in words: `2026-05-04` → `4 May 2026`, `2023-06-05/2023-06-11` → `5–11 Jun 2023`; what is not known stays as it is. */
export function dateInWords(edtf: string): string {
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return single(from);
  if (to === "..") return `since ${single(from)}`;
  if (from === "..") return `until ${single(to)}`;
  const sameMonth = /^\d{4}-\d\d-\d\d$/.test(from) && from.slice(0, 7) === to.slice(0, 7);
  return sameMonth ? `${Number(from.slice(8))}–${single(to)}` : `${single(from)} – ${single(to)}`;
}

function single(value: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value) ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (!year || (month !== undefined && !name)) return value;
  return [day && Number(day), name, year].filter(Boolean).join(" ");
}
