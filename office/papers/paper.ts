/** A paper that an office signs or sends, as a value: what stands on it from top to bottom. */

export interface PaperTable {
  /** Name and width in millimetres of each column. */
  readonly columns: readonly (readonly [header: string, millimetres: number])[]
  readonly rows: readonly (readonly string[])[]
}

export type Block =
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly table: PaperTable }
  /** Who signs, side by side. */
  | { readonly signed: readonly string[] }

export interface Paper {
  readonly title: string
  /** Whom it addresses; `null` where it addresses nobody. */
  readonly to: string | null
  readonly blocks: readonly Block[]
  /** Who issues it. The day is written by hand. */
  readonly from: string
}

/** `李敏　0531-12345678`; with room to write where it is not known. */
export const contactWords = (who: { contact?: string | undefined; phone?: string | undefined }): string =>
  [who.contact ?? '　　　　', who.phone ?? '　　　　　　'].join('　')

/** The first few of many names: `甲、乙 等 7 个`. */
export function someOf(names: readonly string[], most: number, measure = '个'): string {
  const shown = names.slice(0, most).join('、')
  return names.length > most ? `${shown} 等 ${names.length} ${measure}` : shown
}
