/** The page before anything is opened. */
import type { DeskState } from './session.ts'

export const BLANK: DeskState = {
  revision: 0,
  phase: 'none',
  progress: null,
  folder: null,
  office: null,
  actor: '',
  inbox: null,
  soFar: [],
  views: null,
  results: [],
  resultsBehind: false,
  unsaved: false,
  undo: null,
  message: null,
}
