// The order and the line of the hours plan in DuckDB: a running sum over the tasks, most severe first, cut where the hours end. Loaded before the clock starts.
import { DuckDBInstance } from "@duckdb/node-api";
import { performance } from "node:perf_hooks";

const [file, rounds, hours] = [process.argv[2], Number(process.argv[3]), process.argv[4]];
const db = await (await DuckDBInstance.create(":memory:")).connect();
await db.run(`create table work as select * from read_csv('${file}', header = true, nullstr = '', types = {
  'id': 'VARCHAR', 'hours': 'DECIMAL(18,4)', 'duty': 'BOOLEAN', 'severity': 'INTEGER', 'scale': 'INTEGER', 'likelihood': 'INTEGER',
  'irremediability': 'INTEGER', 'scope': 'INTEGER', 'due': 'DATE'})`);
const query = `create or replace table plan as
  select id, hours, least(hours, ${hours} - (upto - hours)) as given from (
    select id, hours, sum(hours) over (
      order by duty desc, severity desc nulls last, scale desc nulls last, likelihood desc nulls last, irremediability desc nulls last,
        scope desc nulls last, due asc nulls last, id rows unbounded preceding
    ) as upto from work
  ) where upto - hours < ${hours}`;
let milliseconds = Infinity;
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  await db.run(query);
  milliseconds = Math.min(milliseconds, performance.now() - start);
}

const [row] = (await db.runAndReadAll("select count(*)::int as count, sum(given)::double as given, max(id) as last from plan")).getRowObjectsJson();
console.log(JSON.stringify({ milliseconds, count: row.count, given: row.given }));
