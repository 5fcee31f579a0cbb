/** Keys that work anywhere in the pane: F8 goes to the next finding, Shift+F8 to the one before. */
import type { PaneActions } from '../session/state.ts'

/** @returns stops listening */
export function listenToKeys(
  target: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  pane: Pick<PaneActions, 'next' | 'previous'>,
): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    void (event.shiftKey ? pane.previous() : pane.next())
  }
  target.addEventListener('keydown', onKey)
  return () => target.removeEventListener('keydown', onKey)
}
