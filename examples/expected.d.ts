import { type Finding } from '../templates/finding.ts'
/** Where the examples lie, from the root of the project. */
export declare const EXAMPLES: {
  readonly readme: 'examples/README.md'
  readonly inbox: 'examples/2026/报送'
  readonly offices: 'examples/2026/办公室'
  readonly over: 'examples/over'
}
export interface Expected {
  readonly file: string
  /** `—` where the whole file is meant. */
  readonly sheet: string
  readonly cell: string
  /** Rule id; `layout`, `unreadable` or `refused` where no rule is behind it. */
  readonly rule: string
  /** 必须修改, 待审核 or 须说明; `—` for a refused file. */
  readonly severity: string
}
/** The rows of the tables headed 文件 | 工作表 | 单元格 | 规则 | 级别 | 说明. */
export declare function readExpected(readme?: string): Promise<Expected[]>
export interface Found {
  readonly findings: readonly Finding[]
  readonly refused: readonly {
    readonly file: string
  }[]
}
/** Lines `多出 …` for what was found and is not listed, `少了 …` for what is listed and was not found. */
export declare function unexpected(found: Found, expected: readonly Expected[]): string[]
