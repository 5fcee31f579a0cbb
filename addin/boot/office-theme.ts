/** Whether Office is dark, recognised by the colour of its panes. */

/** @param colour `#RRGGBB`; @returns `null` for anything else */
export function isDark(colour: string | undefined): boolean | null {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? '')
  if (parts === null) return null
  const [red, green, blue] = parts.slice(1).map((part) => Number.parseInt(part, 16))
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128
}
