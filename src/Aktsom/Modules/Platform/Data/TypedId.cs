using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Aktsom.Modules.Platform.Data;

/// <summary>An id that knows what it is an id of: a UUIDv7, so that order is age.</summary>
internal interface ITypedId<TSelf> : IParsable<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

internal static class TypedId
{
    private const int PlaceBits = 12;
    private const int SameMoment = 1000;
    private static readonly ConditionalWeakTable<TimeProvider, StrongBox<long>> Latest = [];

    public static TId New<TId>(TimeProvider clock)
        where TId : struct, ITypedId<TId> => TId.From(NewGuid(clock));

    /// <summary>A UUIDv7 that comes after every other made by this clock, also within one millisecond (RFC 9562, section 6.2, method 1).</summary>
    public static Guid NewGuid(TimeProvider clock)
    {
        var place = Next(Latest.GetOrCreateValue(clock), clock.GetUtcNow().ToUnixTimeMilliseconds());
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(place >> PlaceBits);
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(moment).TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[6] = (byte)(0x70 | ((place >> 8) & 0xF));
        bytes[7] = (byte)place;
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The moment and a count within it. A clock that was set back by more than a second is believed.</summary>
    private static long Next(StrongBox<long> latest, long moment)
    {
        lock (latest)
        {
            var isBehind = moment << PlaceBits <= latest.Value && (latest.Value >> PlaceBits) - moment < SameMoment;
            return latest.Value = isBehind ? latest.Value + 1 : moment << PlaceBits;
        }
    }

    public static bool TryParse<TId>([NotNullWhen(true)] string? text, out TId id)
        where TId : struct, ITypedId<TId>
    {
        var parsed = Guid.TryParse(text, out var value);
        id = TId.From(value);
        return parsed;
    }

    public static TId Parse<TId>(string text)
        where TId : struct, ITypedId<TId> => TId.From(Guid.Parse(text));

    /// <summary>Tells the model that every typed id of the assembly is a uuid column.</summary>
    public static void ConvertAll(ModelConfigurationBuilder model)
    {
        foreach (var type in typeof(TypedId).Assembly.GetTypes().Where(IsTypedId))
        {
            model.Properties(type).HaveConversion(typeof(Converter<>).MakeGenericType(type));
        }
    }

    private static bool IsTypedId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

    [SuppressMessage("Performance", "CA1812", Justification = "Made by reflection above.")]
    private sealed class Converter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => FromValue<TId>(value))
        where TId : struct, ITypedId<TId>;

    private static TId FromValue<TId>(Guid value)
        where TId : struct, ITypedId<TId> => TId.From(value);
}

/// <summary>The organisation whose data a row is: first in every key.</summary>
internal readonly record struct OrganisationId(Guid Value) : ITypedId<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);

    public static OrganisationId Parse(string s, IFormatProvider? provider) => TypedId.Parse<OrganisationId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrganisationId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A person who can sign in.</summary>
internal readonly record struct UserId(Guid Value) : ITypedId<UserId>
{
    public static UserId From(Guid value) => new(value);

    public static UserId Parse(string s, IFormatProvider? provider) => TypedId.Parse<UserId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UserId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A row of one organisation's data.</summary>
internal interface IOwned
{
    OrganisationId OrganisationId { get; }
}
