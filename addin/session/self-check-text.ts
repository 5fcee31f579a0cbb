/** The outcome of 安装自检 as lines to be sent, tab-separated. */
import type { SelfCheck } from '../host.ts'

export const selfCheckText = ({ facts, calls }: SelfCheck): string =>
  [
    ['工会申报校验', '安装自检'],
    ...facts,
    ...calls.map(({ name, set, outcome, ms, detail }) => [name, set, outcome, `${ms} ms`, detail]),
  ]
    .map((line) => line.filter((part) => part !== '').join('\t'))
    .join('\n')
