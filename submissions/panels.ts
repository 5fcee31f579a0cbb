/** What the pane shows beside the list where a naming list stands in the workbook: cap and funds, in plain values. */

/** How far a cap is used: `已用 8 / 10`. */
export interface CapPanel {
  /** Name of the programme. */
  readonly programme: string
  readonly sheet: string
  readonly limit: number
  /** On the list and bound by the cap. */
  readonly used: number
  /** Beside the cap: Qilu craftsmen's studios. */
  readonly outside: number
  /** Rows that go over, in the order of the list. */
  readonly over: readonly { readonly row: number; readonly studio: string }[]
  /** `已用 8 / 10`. */
  readonly words: string
  /** What the cap rests on. */
  readonly basis: string
}

/** One step of one grant that does not add up, or does. Amounts in fen. */
export interface FundPanelLine {
  readonly studio: string
  readonly step: string
  readonly due: number
  readonly found: number
  readonly difference: number
  /** Sheet and row of the first entry; `null` where none was found. */
  readonly at: { readonly sheet: string; readonly row: number } | null
}

/** Grants due against the entries in the books of this workbook. Sums in fen. */
export interface FundPanel {
  readonly programme: string
  readonly due: number
  readonly found: number
  readonly difference: number
  readonly lines: readonly FundPanelLine[]
  /** `应记 50,000.00 元，已记 40,000.00 元，有差额 1 笔`. */
  readonly words: string
}
