/** Exit codes of the command line. */
export const EXIT = {
  /** Nothing blocks. */
  ok: 0,
  /** Errors were found in the submissions, or a file among them could not be used. */
  errors: 1,
  /** The call or an input cannot be used. */
  unusable: 2,
  /** A defect of our own. */
  defect: 3,
} as const
