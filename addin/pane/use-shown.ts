/** The pane's state as it is drawn. */
import { useDeferredValue, useSyncExternalStore } from 'react'
import type { Pane, PaneState } from '../session/state.ts'

/**
 * The state, drawn in pieces between which keys and clicks have their turn: what `useSyncExternalStore` gives by itself
 * is drawn in one go. Whoever uses this hands the state on to a part that is remembered by it; what a user types into
 * is taken from `useNow`.
 */
export const useShown = (pane: Pane): PaneState =>
  useDeferredValue(useSyncExternalStore(pane.subscribe, pane.getState))

/** A part of the state at once: one that stays the very same until it changes. */
export const useNow = <K extends keyof PaneState>(pane: Pane, part: K): PaneState[K] =>
  useSyncExternalStore(pane.subscribe, () => pane.getState()[part])
