import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds } from '#tests/support/property.ts'
import { addressBlock } from './address-block.ts'

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s is counted as %s', (address, block) => expect(addressBlock(address)).toBe(block))

test('the hosts of one network count as one', () => {
  holds(
    fc.property(
      fc.ipV6(),
      (address) => addressBlock(address) === addressBlock(address.toUpperCase()),
    ),
  )
})
