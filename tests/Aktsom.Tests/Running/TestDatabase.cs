namespace Aktsom.Tests.Running;

/// <summary>The three ways into one test database.</summary>
internal sealed record TestDatabase(string App, string Owner, string Superuser);
