/** One call of the command line. */
import { commandTable } from './command-table.ts'
import { EXIT } from './exit.ts'
import { fail } from './failures.ts'

/** Runs the command that the words name, without those that call the program; gives the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  let code: number = EXIT.ok
  const table = commandTable((given) => {
    code = given
  })
  try {
    if (words.length > 0) await table.parseAsync(words, { from: 'user' })
    else table.outputHelp()
  } catch (error) {
    return fail(error)
  }
  return code
}
