return Aktsom.Bench.Benchmarks.Run(args);
