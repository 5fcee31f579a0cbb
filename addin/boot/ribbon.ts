/**
 * What the commands of ribbon and keyboard do in the pane. They were associated by the classic script `commands.js`
 * and wait there until they are served.
 */
import type { PaneActions } from '../session/state.ts'

/** What `commands.js` leaves in the page. */
export interface RibbonCommands {
  readonly names: readonly string[]
  /** @param answer is called for each command, those that wait first; a command is completed with its promise */
  serve(answer: (name: string) => Promise<void>): void
}

/** The part of Office.js that showing the pane needs. */
export interface OfficeAddin {
  readonly addin: { showAsTaskpane(): Promise<void> }
}

type Commands = Pick<
  PaneActions,
  'checkSheet' | 'checkAll' | 'clearMarks' | 'fillSummary' | 'next' | 'previous'
>

/**
 * Function names of manifest.xml, then those of shortcuts.json. `shows`: the pane comes to the front, because the
 * answer stands there.
 */
export const COMMANDS: Readonly<
  Record<string, { readonly shows: boolean; readonly run: (pane: Commands) => Promise<void> }>
> = {
  checkSheet: { shows: true, run: (pane) => pane.checkSheet() },
  checkBook: { shows: true, run: (pane) => pane.checkAll() },
  clearMarks: { shows: false, run: (pane) => pane.clearMarks() },
  makeSummary: { shows: true, run: (pane) => pane.fillSummary() },
  nextFinding: { shows: false, run: (pane) => pane.next() },
  previousFinding: { shows: false, run: (pane) => pane.previous() },
}

/** @param pane may still be on its way: Excel starts the runtime with the first click */
export function serveRibbon(
  ribbon: Pick<RibbonCommands, 'serve'>,
  office: OfficeAddin,
  pane: Promise<Commands>,
): void {
  ribbon.serve(async (name) => {
    const command = COMMANDS[name]
    if (command === undefined) return
    // Older Excel shows the pane by itself or not at all: the work goes on either way.
    if (command.shows) await office.addin.showAsTaskpane().catch(() => undefined)
    await command.run(await pane)
  })
}
