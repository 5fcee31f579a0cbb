import { describe, expect, it } from 'vitest'
// @ts-expect-error a plain script without types
import { paneCsp } from '../../scripts/csp.mjs'
// @ts-expect-error a plain script without types
import { OFFICE_JS, officeJsChoice } from '../../scripts/office-js.mjs'

describe('where office.js comes from', () => {
  it.each([
    ['global', 'https://appsforoffice.microsoft.com'],
    ['china', 'https://appsforoffice.cdn.partner.office365.cn'],
  ])('%s: the policy lets in %s and itself, nobody else', (choice, origin) => {
    const policy: string = paneCsp(OFFICE_JS[officeJsChoice(choice)])
    expect(policy).toContain(`script-src 'self' ${origin};`)
    expect(policy.match(/https:/g)).toHaveLength(2)
  })

  it('a local copy: nothing from outside', () => {
    expect(paneCsp(OFFICE_JS[officeJsChoice('local')])).not.toMatch(/https?:/)
  })

  it('refuses a choice that is none', () => {
    expect(() => officeJsChoice('mars')).toThrow(RangeError)
  })
})
