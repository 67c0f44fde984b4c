/** Much-guessed passwords of at least the least length, lower-cased: keyboard rows, love words in digits, defaults. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  1234567890 0123456789 0987654321 12345678910 123456789a a123456789 aa123456789 abc123456789 123456789abc
  123456789q q123456789 123456789z z123456789 123456789qq qq123456789 1234567891 1234567899 12345678900 123123123123
  1231231230 1122334455 1223334444 11223344556 1111122222 1234512345 12345123456 123456123456 123456654321
  1357924680 147258369a 14725836900 1472583690 159753159753 9876543210 98765432100 0147258369
  1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc qazwsxedcrfv qazwsx123456 qwer123456 qwer12345678
  qwertyuiop qwertyuiop123 qwerty123456 qwerty12345 qwerty1234 asdfghjkl1 asdfghjkl123 asdf123456 zxcvbnm123
  zxcvbnm1234 zxcvbnm123456 poiuytrewq 1234qwerasdf qweasdzxc123 qweasdzxc1
  password01 password11 password12 password123 password1234 password12345 password123456 password2024 password2025
  password2026 p@ssw0rd123 p@ssword123 passw0rd123 passwordpassword mypassword mypassword1 changeme123 welcome123
  welcome1234 welcome2026 letmein123 letmein1234 administrator admin12345 admin123456 admin1234567 admin12345678
  admin@1234 admin@12345 admin@123456 adminadmin adminadmin123 administrator1 root123456 test123456 test12345678
  testtest123 user123456 guest123456 default123 company123 huawei@123 huawei12345 huawei@1234
  woaini1314 woaini1314520 woaini5201314 woaini520520 woaini123456 woaini521314 iloveyou123 iloveyou520 iloveyou1314
  5201314520 5201314123 1314520520 13145201314 52013145201314 520520520520 1314131413 5211314521 aini1314520
  nihao123456 zhongguo123 guangdong123 guangzhou123 shenzhen123 dongguan123 foshan12345 china123456 beijing2008
  wang123456 zhang123456 li123456789 chen123456 yang123456 huang123456 wangwang123
  dragon123456 monkey123456 football123 baseball123 superman123 sunshine123 princess123 abcdefghij abcdefg123
  abcd123456 abcd12345678 abc1234567 abcabc123456 aaa123456789 a1b2c3d4e5 a1234567890 1a2b3c4d5e q1w2e3r4t5
  q1w2e3r4t5y6 wanlian123 wanlian2026 wanlian123456
  `
    .trim()
    .split(/\s+/),
)
