/** Whose state it is. */
export interface OfficeKey {
  /** The union, by its official name. */
  readonly union: string
  readonly year: number
}
