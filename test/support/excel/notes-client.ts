/**
 * The newest client on npm ends before notes came (ExcelApi 1.18). This adds them, with the builders that the
 * library itself uses for its other collections; so of notes, other than of the rest, the client is a stand-in.
 */

interface ClientObject {
  readonly context: unknown
  _handleResult(value: Record<string, unknown> | null): void
}

interface Builders {
  createPropertyObject(
    type: unknown,
    parent: unknown,
    name: string,
    isCollection: boolean,
    flags: number,
  ): unknown
  createMethodObject(
    type: unknown,
    parent: unknown,
    name: string,
    operation: number,
    args: readonly unknown[],
    isCollection: boolean,
    invalidAfterRequest: boolean,
    byId: string | null,
    flags: number,
  ): unknown
  createChildItemObject(
    type: unknown,
    hasIndexer: boolean,
    parent: unknown,
    item: unknown,
    index: number,
  ): ClientObject
  invokeMethod(
    of: unknown,
    name: string,
    operation: number,
    args: readonly unknown[],
    flags: number,
    as: number,
  ): unknown
  invokeSetProperty(of: unknown, name: string, value: unknown, flags: number): void
}

export interface Library {
  readonly Excel: {
    readonly Worksheet: { readonly prototype: object }
    readonly Range: unknown
    run(...args: unknown[]): Promise<unknown>
  }
  readonly OfficeExtension: {
    readonly ClientObject: new (...args: unknown[]) => ClientObject
    readonly BatchApiHelper: Builders
    readonly Utility: {
      load(of: unknown, option: unknown): unknown
      throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void
      isNullOrUndefined(value: unknown): boolean
    }
    readonly SessionBase: { _overrideSession?: unknown }
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void
    _testTriggerRichApiMessageEvent(message: { readonly entries: readonly unknown[] }): void
  }
}

const [WRITES, READS] = [0, 1]
const CONCURRENT = 4

export function addNotes({ Excel, OfficeExtension }: Library): void {
  const { BatchApiHelper: build, Utility } = OfficeExtension

  class Note extends OfficeExtension.ClientObject {
    #loaded: Record<string, unknown> = {}

    #get(name: string): unknown {
      Utility.throwIfNotLoaded(name, this.#loaded[name], 'Note', false)
      return this.#loaded[name]
    }

    override _handleResult(value: Record<string, unknown> | null): void {
      super._handleResult(value)
      if (value) this.#loaded = { authorName: value['AuthorName'], content: value['Content'] }
    }

    get authorName(): unknown {
      return this.#get('authorName')
    }

    get content(): unknown {
      return this.#get('content')
    }

    set content(value: unknown) {
      build.invokeSetProperty(this, 'Content', value, 0)
    }

    load(option: unknown): unknown {
      return Utility.load(this, option)
    }

    delete(): void {
      build.invokeMethod(this, 'Delete', WRITES!, [], 0, 0)
    }

    getLocation(): unknown {
      return build.createMethodObject(
        Excel.Range,
        this,
        'GetLocation',
        READS!,
        [],
        false,
        true,
        null,
        CONCURRENT,
      )
    }
  }

  class NoteCollection extends OfficeExtension.ClientObject {
    #items: ClientObject[] | undefined

    get items(): readonly ClientObject[] {
      Utility.throwIfNotLoaded('items', this.#items, 'NoteCollection', false)
      return this.#items!
    }

    override _handleResult(value: Record<string, unknown> | null): void {
      super._handleResult(value)
      const items = value?.['_Items'] as Record<string, unknown>[] | undefined
      this.#items = items?.map((data, index) => {
        const item = build.createChildItemObject(Note, false, this, data, index)
        item._handleResult(data)
        return item
      })
    }

    load(option: unknown): unknown {
      return Utility.load(this, option)
    }

    add(cell: unknown, content: unknown): unknown {
      return build.createMethodObject(Note, this, 'Add', WRITES!, [cell, content], false, true, null, 0)
    }

    getItem(cell: string): unknown {
      return build.createMethodObject(Note, this, 'GetItem', READS!, [cell], false, false, null, CONCURRENT)
    }
  }

  Object.defineProperty(Excel.Worksheet.prototype, 'notes', {
    configurable: true,
    get(this: ClientObject) {
      return build.createPropertyObject(NoteCollection, this, 'Notes', true, CONCURRENT)
    },
  })
}
