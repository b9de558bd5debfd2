// Writes the table of src/Aktsom.Risk/Matching/Data/transliteration.txt to stdout, below its header.
// Run in a folder where `npm install any-ascii@0.3.3` has been run: node generate.mjs > table.txt
import latin from "any-ascii";

const blocks = [
  [0x80, 0x58f], [0x590, 0x7bf], [0x900, 0xdff], [0xe00, 0xeff], [0x1000, 0x10ff], [0x1100, 0x139f], [0x1780, 0x18af], [0x1e00, 0x1fff],
  [0x2070, 0x209f], [0x3040, 0x30ff], [0x4e00, 0x9fff], [0xac00, 0xd7af], [0xf900, 0xfaff], [0xfb00, 0xfb4f], [0xfb50, 0xfeff], [0xff00, 0xffef],
];

for (const [first, last] of blocks) {
  for (let start = first - (first % 64); start <= last; start += 64) {
    const row = Array.from({ length: 64 }, (_, i) => {
      const letter = String.fromCodePoint(start + i);
      return /[\p{L}\p{N}\p{M}]/u.test(letter) ? latin(letter).toLowerCase().replace(/[^a-z0-9]/g, "") : "";
    });
    if (row.some(value => value)) {
      console.log(`${start.toString(16)} ${row.join(",")}`);
    }
  }
}
