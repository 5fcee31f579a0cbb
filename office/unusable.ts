/**
 * What a person does about it where a command and a page are used in other ways. Each says it in its own words:
 * nothing here names a command or a button.
 */
export type Remedy =
  /** Fill in the office's workbook and put it into its folder. */
  | 'make-office-book'
  /** Say once which folder holds what was sent. */
  | 'name-inbox'
  /** Name offices' workbooks where there are some. */
  | 'find-office-books'
  /** Write the results elsewhere. */
  | 'write-elsewhere'

/** Something about what a run is given that stops the whole of it. The message is shown as it is, the remedy after it. */
export class UnusableError extends Error {
  override readonly name = 'UnusableError'

  constructor(
    message: string,
    readonly remedy: Remedy | null = null,
  ) {
    super(message)
  }
}

/** Message and remedy as one sentence. */
export const unusableWords = (
  { message, remedy }: Pick<UnusableError, 'message' | 'remedy'>,
  words: Readonly<Record<Remedy, string>>,
): string => (remedy === null ? message : `${message}：${words[remedy]}`)
