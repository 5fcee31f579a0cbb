/** Confirmed lines of 表样对照 that cannot be followed: the office is asked, and nothing is read by them. */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Judged } from '../../rules/judgement.ts'
import { formMapping, WHOLE_FORM } from '../../templates/forms/form-mapping.ts'
import type { Said } from '../check/cell-finding.ts'
import type { NoticeOf } from '../office/office.ts'
import { idOf, officeFinding } from '../office/office-finding.ts'
import { foreignForms, formNamed } from './foreign-form.ts'

export const mappingFaults = (registry: Registry, office: NoticeOf): Judged[] =>
  foreignForms(registry, office).unclear.map((line) => {
    const { sample, label, column, programme, listedFor } = line.row
    const whole = label === WHOLE_FORM
    const named = registry.named(programme ?? '')
    const at = (said: Said) =>
      officeFinding(office, formMapping, line, 'column', idOf(registry, programme), said)
    if (whole && named !== null && formNamed(named, column ?? '') !== null)
      return at({
        code: 'foreign/mapping',
        severity: 'error',
        message: `“${sample ?? ''}”改成了《${column ?? ''}》，栏目还是照“${listedFor ?? ''}”列出的，这张表样没有采用`,
        mend: '请把这张表样再对照一次，栏目照新的表重新列出，核对后再确认；没有改错的，把“本系统栏目”改回',
      })
    return at({
      code: 'foreign/mapping',
      severity: 'error',
      message: whole
        ? `“${column ?? ''}”不是${programme ?? '这个申报项目'}的表，这张表样没有采用`
        : `本系统没有“${column ?? ''}”这一栏，或不止一栏叫这个名字，“${label}”没有读取`,
      mend: whole
        ? '请照本系统的表名填写“本系统栏目”，并核对“申报项目”'
        : '请照本系统模板的表头填写，分组的写成“领衔人·姓名”；没有对应的填“不对应”',
    })
  })
