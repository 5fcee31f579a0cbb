/** Something about what a run is given that stops the whole of it. The message is shown as it is. */
export class UnusableError extends Error {
  override readonly name = 'UnusableError'
}
