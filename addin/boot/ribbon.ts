/** The ribbon's buttons. They call into the pane that runs in the same runtime, once it stands. */
import type { PaneActions } from '../session/state.ts'

/** The part of Office.js that the ribbon needs. */
export interface OfficeRibbon {
  readonly actions: {
    associate(name: string, run: (event: { completed(): void }) => void): void
  }
  readonly addin: { showAsTaskpane(): Promise<void> }
}

type Commands = Pick<PaneActions, 'checkSheet' | 'checkAll' | 'clearMarks' | 'fillSummary'>

/** Function names of manifest.xml. `shows`: the pane comes to the front, because the answer stands there. */
export const COMMANDS: Readonly<
  Record<string, { readonly shows: boolean; readonly run: (pane: Commands) => Promise<void> }>
> = {
  checkSheet: { shows: true, run: (pane) => pane.checkSheet() },
  checkBook: { shows: true, run: (pane) => pane.checkAll() },
  clearMarks: { shows: false, run: (pane) => pane.clearMarks() },
  makeSummary: { shows: true, run: (pane) => pane.fillSummary() },
}

/** @param pane may still be on its way: Excel starts the runtime with the first click */
export function connectRibbon(office: OfficeRibbon, pane: Promise<Commands>): void {
  for (const [name, { shows, run }] of Object.entries(COMMANDS))
    office.actions.associate(name, async (event) => {
      try {
        // Older Excel shows the pane by itself or not at all: the check goes on either way.
        if (shows) await office.addin.showAsTaskpane().catch(() => undefined)
        await run(await pane)
      } finally {
        event.completed()
      }
    })
}
