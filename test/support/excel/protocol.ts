/**
 * Answers what the client of Office.js sends at `context.sync()`: a list of actions on objects that are named by
 * their paths. What the simulator does not declare is refused, so that it can never agree by accident; and like
 * Excel it stops at the first error and leaves done what was done before.
 */
import { apiNotFound, HostFault } from './fault.ts'
import { type BoundMember, ExcelNode, type Level } from './node.ts'

interface Arguments {
  readonly Arguments?: readonly unknown[]
  readonly ReferencedObjectPathIds?: readonly (number | null)[]
}

interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: Arguments
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number }
}

interface ObjectPath {
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: Arguments
}

export interface RequestBody {
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]
  readonly Error?: {
    readonly Code: string
    readonly Message: string
    readonly ActionIndex: number
    readonly Location: string
  }
}

const [INSTANTIATE, QUERY, METHOD, SET, TRACE] = [1, 2, 3, 4, 5]
const [GLOBAL, BY_METHOD, BY_PROPERTY, BY_INDEX, BY_REFERENCE] = [1, 3, 4, 5, 6]

const pascal = (name: string): string => name[0]!.toUpperCase() + name.slice(1)

/** What was asked of the simulated Excel so far: `Worksheet.GetRange`, and since when the simulator says it is there. */
export const asked = new Map<string, Level>()

/** Objects that the client refers to across batches. */
export class References {
  readonly #kept = new Map<string, ExcelNode>()
  readonly #names = new Map<ExcelNode, string>()

  nameOf(kept: ExcelNode): string {
    const known = this.#names.get(kept)
    if (known) return known
    const name = `reference${this.#names.size + 1}`
    this.#names.set(kept, name)
    this.#kept.set(name, kept)
    return name
  }

  find(name: string): ExcelNode {
    const found = this.#kept.get(name)
    if (!found) throw new HostFault('InvalidReference', `reference ${name}`)
    return found
  }

  drop(name: string): void {
    this.#kept.delete(name)
  }
}

export class Batch {
  readonly #objects = new Map<number, ExcelNode | null>()
  readonly #body: RequestBody
  readonly #root: ExcelNode
  readonly #level: Level
  readonly #references: References

  constructor(body: RequestBody, root: ExcelNode, level: Level, references: References) {
    this.#body = body
    this.#root = root
    this.#level = level
    this.#references = references
  }

  run(): ResponseBody {
    const results: { ActionId: number; Value: unknown }[] = []
    for (const [index, action] of this.#body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.#act(action) ?? null })
      } catch (error) {
        if (!(error instanceof HostFault)) throw error
        const Location = this.#location(action)
        return {
          Results: results,
          Error: { Code: error.code, Message: error.message, ActionIndex: index, Location },
        }
      }
    }
    return { Results: results }
  }

  #location(action: Action): string {
    const path = this.#body.ObjectPaths[action.ObjectPathId]
    return [path?.Name, action.Name].filter(Boolean).join('.')
  }

  #member(of: ExcelNode, name: string): BoundMember {
    const found = of.member(name)
    if (!found || found.since > this.#level) throw apiNotFound(`${of.typeName}.${name}`)
    asked.set(`${of.typeName}.${name}`, found.since)
    return found
  }

  #args(info: Arguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, i) => {
      const id = info?.ReferencedObjectPathIds?.[i]
      return id ? this.#object(id) : value
    })
  }

  #object(id: number): ExcelNode | null {
    const known = this.#objects.get(id)
    if (known !== undefined) return known
    const path = this.#body.ObjectPaths[id]
    if (!path) throw new HostFault('InvalidObjectPath', `object ${id}`)
    const found = this.#resolve(path)
    this.#objects.set(id, found)
    return found
  }

  #resolve(path: ObjectPath): ExcelNode | null {
    if (path.ObjectPathType === GLOBAL) return this.#root
    if (path.ObjectPathType === BY_REFERENCE) return this.#references.find(path.Name)
    const parent = this.#object(path.ParentObjectPathId!)
    if (parent === null) {
      if (path.ObjectPathType === BY_PROPERTY || path.Name.endsWith('OrNullObject')) return null
      throw new HostFault('ItemNotFound', `${path.Name} of an object that does not exist`)
    }
    if (path.ObjectPathType === BY_INDEX) {
      if (!parent.item) throw apiNotFound(`${parent.typeName}.getItem`)
      return parent.item(this.#args(path.ArgumentInfo)[0])
    }
    const member = this.#member(parent, path.Name)
    const found =
      path.ObjectPathType === BY_PROPERTY
        ? member.get?.()
        : path.ObjectPathType === BY_METHOD
          ? member.call?.(this.#args(path.ArgumentInfo))
          : undefined
    if (found === null || found instanceof ExcelNode) return found
    throw apiNotFound(`${parent.typeName}.${path.Name} as an object`)
  }

  #act(action: Action): unknown {
    if (action.ActionType === TRACE) return null
    const target = this.#object(action.ObjectPathId)
    if (action.ActionType === INSTANTIATE) return this.#instance(target)
    if (action.ActionType === QUERY) return this.#query(target, action)
    if (action.ActionType === METHOD && action.Name === '_KeepReference') return null
    if (target === null)
      throw new HostFault('ItemNotFound', `${action.Name} of an object that does not exist`)
    if (action.ActionType === METHOD) {
      const { call } = this.#member(target, action.Name)
      if (!call) throw apiNotFound(`${target.typeName}.${action.Name}()`)
      return call(this.#args(action.ArgumentInfo))
    }
    if (action.ActionType === SET) {
      const { set } = this.#member(target, action.Name)
      if (!set) throw apiNotFound(`${target.typeName}.${action.Name} = …`)
      set(this.#args(action.ArgumentInfo)[0])
      return null
    }
    throw apiNotFound(`action ${action.ActionType}`)
  }

  #instance(target: ExcelNode | null): unknown {
    if (target === null) return null
    if (target.kept) return { _ReferenceId: this.#references.nameOf(target) }
    return target.id === undefined ? {} : { Id: target.id }
  }

  #query(target: ExcelNode | null, { QueryInfo }: Action): unknown {
    if (target === null) return null
    const { Select = [], Top, Skip } = QueryInfo ?? {}
    if (Top !== undefined || Skip !== undefined) throw apiNotFound('top and skip')
    if (Select.length === 0 || Select.includes('*')) throw apiNotFound('load() without names of properties')
    const paths = Select.map((path) => path.split('/'))
    if (!target.items) return this.#load(target, paths)
    return { _Items: target.items().map((each) => this.#load(each, paths)) }
  }

  #load(target: ExcelNode, paths: readonly (readonly string[])[]): Record<string, unknown> {
    const loaded: Record<string, unknown> = {}
    if (target.id !== undefined) loaded['Id'] = target.id
    if (target.kept) loaded['_ReferenceId'] = this.#references.nameOf(target)
    const byName = new Map<string, (readonly string[])[]>()
    for (const [first = '', ...rest] of paths) {
      const name = pascal(first)
      byName.set(name, [...(byName.get(name) ?? []), rest])
    }
    for (const [name, rests] of byName) {
      const { get } = this.#member(target, name)
      if (!get) throw apiNotFound(`${target.typeName}.${name} as a property`)
      const value = get()
      const isObject = value instanceof ExcelNode
      const deeper = rests
        .filter((rest) => rest.length > 0)
        .map((rest) => rest.filter((part) => part !== 'items'))
      if (deeper.length > 0 !== isObject && value !== null)
        throw apiNotFound(`${target.typeName}.${name} as ${isObject ? 'a value' : 'an object'}`)
      if (!isObject) loaded[name] = value
      else if (value.items) loaded[name] = { _Items: value.items().map((each) => this.#load(each, deeper)) }
      else loaded[name] = this.#load(value, deeper)
    }
    return loaded
  }
}
