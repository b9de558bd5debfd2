// The same join and formula as Aktsom's screening, in DuckDB with all its threads. Tables are loaded before the clock starts.
import { DuckDBInstance } from "@duckdb/node-api";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const [folder, rounds] = [process.argv[2], Number(process.argv[3])];
const model = readFileSync(`${folder}/model.csv`, "utf8").trim().split("\n").slice(1).map((line) => line.split(",").map(Number));
const db = await (await DuckDBInstance.create(":memory:")).connect();
const keys = { suppliers: ["country", "industry", "goods"], countries: ["country"], industries: ["industry", "goods_key"], goods: ["goods_key", "country"] };
for (const [table, texts] of Object.entries(keys)) {
  const types = texts.map((name) => `'${name}': 'VARCHAR'`).join(", ");
  await db.run(`create table ${table} as select * from read_csv('${folder}/${table}.csv', header = true, sample_size = -1, types = {${types}})`);
}

// Weights of a service: goods do not apply, and the others share the weight.
const topic = ([country, sector, goods], t) => {
  const w = `(case when i.service then ${country + sector} else ${country + sector + goods} end)`;
  const g = `(case when i.service then 0 else ${goods} end)`;
  const mean = (column) => `(${country} * c.${column}${t} + ${sector} * i.${column}${t} + ${g} * g.${column}${t}) / ${w}`;
  const highest = (column) => `0.85 * greatest(c.${column}${t}, i.${column}${t}, case when ${g} > 0 then g.${column}${t} else 0 end)`;
  const floor = `greatest(case when i.service then 0 else g.f${t} end, case when i.country = 'NO' then i.f${t} else 0 end)`;
  return `round(round(greatest(${mean("v")}, ${highest("v")}, ${floor}), 6), 1) as s${t},
    round(round(greatest(${mean("l")}, ${highest("l")}, ${floor}), 6), 1) as l${t}, ${mean("k")} as k${t}`;
};
// Level 0 unknown, else 1–4; rank puts unknown between medium and high; rank and score in one number, so that the greatest of them is the supplier's.
const ranked = (_, t) => `(case when k${t} < 0.5 and l${t} < 50 then 2000 when s${t} >= 75 then 4000 when s${t} >= 50 then 3000 when s${t} >= 25 then 1000 else 0 end) + s${t}`;
const counting = model.map((row, t) => [row, t]).filter(([row]) => row[3] === 1);
const level = (from) => `with facts as (
    select s.country, i.*, i.is_service = 1 and s.goods is null as service,
      case when s.goods is null then i.goods_key when i.industry < '34' then 'own:' || s.goods else 'any:' || s.goods end as bought, s.goods
    from ${from} s join industries i using (industry)
  ), joined as (
    select i.country, i.industry, i.goods, ${model.map(topic).join(",\n")}
    from facts i join countries c on c.country = i.country join goods g on g.goods_key = i.bought and g.country = i.country
  ), best as (select country, industry, goods, greatest(${counting.map(([row, t]) => ranked(row, t)).join(",\n")}) as b from joined)
  select country, industry, goods,
    (case floor(b / 1000) when 4 then 4 when 3 then 3 when 2 then 0 when 1 then 2 else 1 end)::tinyint as level, b - 1000 * floor(b / 1000) as score from best`;

// Once row by row, once as ours does it: score each distinct triple, then hand the result to every supplier that has it.
const queries = {
  rows: `create or replace table result as select level, score from (${level("suppliers")})`,
  triples: `create or replace table result as
    with scored as materialized (${level("(select distinct country, industry, goods from suppliers)")})
    select t.level, t.score from suppliers s join scored t
      on t.country = s.country and t.industry = s.industry and coalesce(t.goods, '') = coalesce(s.goods, '')`,
};
const milliseconds = {};
for (const [name, query] of Object.entries(queries)) {
  milliseconds[name] = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await db.run(query);
    milliseconds[name] = Math.min(milliseconds[name], performance.now() - start);
  }
}

const levels = (await db.runAndReadAll("select level::int as level, count(*)::double as n from result group by level")).getRowObjectsJson();
const counts = [0, 1, 2, 3, 4].map((at) => Number(levels.find((row) => row.level === at)?.n ?? 0));
const [{ sum }] = (await db.runAndReadAll("select sum(score)::double as sum from result")).getRowObjectsJson();
console.log(JSON.stringify({ ...milliseconds, counts, sum: Number(sum) }));
