/** Where a text is kept on this computer from one day to the next. */

export interface Keeper {
  get(): string | null
  /** `null` forgets it. */
  set(text: string | null): void
}

const KEY = 'office'

/** A keeper in a browser's storage. One that is forbidden or full keeps nothing: the user chooses again next time. */
export function keeperIn(storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Keeper {
  return {
    get: () => {
      try {
        return storage().getItem(KEY)
      } catch {
        return null
      }
    },
    set: (text) => {
      try {
        if (text === null) storage().removeItem(KEY)
        else storage().setItem(KEY, text)
      } catch {
        // What cannot be kept holds until the pane is closed.
      }
    },
  }
}
