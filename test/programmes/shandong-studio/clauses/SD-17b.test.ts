import { provinceReceipt } from '../../../../programmes/shandong-studio/clauses/SD-17b.ts'
import { describeBooking } from '../../../support/booked.ts'

describeBooking(provinceReceipt, 'receive', '省总资助', '市级工会')
