/** How the simulator declares what an object of Excel offers, and since which ExcelApi. */

/** Of `ExcelApi 1.17`: 17. */
export type Level = number

export interface Member<S> {
  readonly since: Level
  /** A value, another object, or `null` for an object that is not there. */
  readonly get?: (self: S) => unknown
  readonly set?: (self: S, value: unknown) => void
  readonly call?: (self: S, args: readonly unknown[]) => unknown
}

export interface NodeType<S> {
  readonly name: string
  /** Known at creation, so that the client finds the object again in its collection. */
  readonly id?: (self: S) => string
  /** Ranges live on between batches under a reference of their own. */
  readonly kept?: boolean
  readonly items?: (self: S) => readonly ExcelNode[]
  readonly item?: (self: S, key: unknown) => ExcelNode
  /** Named as they travel: `UsedRange`, not `usedRange`. */
  readonly members: Readonly<Record<string, Member<S>>>
}

export interface BoundMember {
  readonly since: Level
  readonly get: (() => unknown) | undefined
  readonly set: ((value: unknown) => void) | undefined
  readonly call: ((args: readonly unknown[]) => unknown) | undefined
}

/** An object as the protocol sees it. */
export class ExcelNode {
  readonly #member: (name: string) => BoundMember | undefined
  readonly typeName: string
  readonly id: string | undefined
  readonly kept: boolean
  readonly items: (() => readonly ExcelNode[]) | undefined
  readonly item: ((key: unknown) => ExcelNode) | undefined
  /** What the object stands for, where it is an argument. */
  readonly self: unknown

  constructor(of: {
    readonly typeName: string
    readonly id: string | undefined
    readonly kept: boolean
    readonly items: (() => readonly ExcelNode[]) | undefined
    readonly item: ((key: unknown) => ExcelNode) | undefined
    readonly self: unknown
    readonly member: (name: string) => BoundMember | undefined
  }) {
    this.typeName = of.typeName
    this.id = of.id
    this.kept = of.kept
    this.items = of.items
    this.item = of.item
    this.self = of.self
    this.#member = of.member
  }

  member(name: string): BoundMember | undefined {
    return this.#member(name)
  }
}

export function node<S>(type: NodeType<S>, self: S): ExcelNode {
  return new ExcelNode({
    typeName: type.name,
    id: type.id?.(self),
    kept: type.kept ?? false,
    items: type.items && (() => type.items!(self)),
    item: type.item && ((key) => type.item!(self, key)),
    self,
    member: (name) => {
      const found = Object.hasOwn(type.members, name) ? type.members[name] : undefined
      return (
        found && {
          since: found.since,
          get: found.get && (() => found.get!(self)),
          set: found.set && ((value) => found.set!(self, value)),
          call: found.call && ((args) => found.call!(self, args)),
        }
      )
    },
  })
}
