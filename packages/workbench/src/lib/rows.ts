/** The links `j` and `k` walk through on a page of rows: each row's first. */
const ROW_LINKS = "main [data-row] a[href], main a[href][data-row]";

/** Moves the focus one row on or back; stops at both ends. */
export function moveFocus(document: Document, step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")];
  if (!rows.length) return;
  const active = document.activeElement;
  const at = rows.findIndex((row) => row === active || row.contains(active));
  const next = at < 0 ? (step === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
  const row = rows[next];
  const link = row?.matches(ROW_LINKS) ? row : row?.querySelector<HTMLElement>("a[href]");
  link?.focus();
  row?.scrollIntoView({ block: "nearest" });
}
