namespace Roer.App.Serving;

/// <summary>What a reader gave in the query of a URL, in order, names repeated where they were.</summary>
internal static class Given
{
    public static List<KeyValuePair<string, string>> Pairs(HttpRequest request) =>
        [.. request.Query.SelectMany(pair => pair.Value.Select(value => new KeyValuePair<string, string>(pair.Key, value ?? "")))];
}
