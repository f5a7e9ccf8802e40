using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Roer.App.Web;

/// <summary>The style sheets, fonts and scripts, carried inside the program. A name with the right version is good for ever.</summary>
internal sealed class Assets
{
    private const string Prefix = "stijl/";
    private readonly Dictionary<string, Asset> _assets = new(StringComparer.Ordinal);

    public Assets()
    {
        var files = Files();
        Add("roer.css", "text/css; charset=utf-8", Joined(files, "thema.css", "utrecht-", "roer.css"));
        Add("licenties.txt", "text/plain; charset=utf-8", Joined(files, "licentie-"));
        foreach (var (name, content) in files)
        {
            if (name.EndsWith(".js", StringComparison.Ordinal)) Add(name, "text/javascript; charset=utf-8", content);
            if (name.EndsWith(".woff2", StringComparison.Ordinal)) Add(name, "font/woff2", content);
            if (name.EndsWith(".svg", StringComparison.Ordinal)) Add(name, "image/svg+xml", content);
        }
    }

    /// <summary>The style sheet with the fonts in it, for a document that has no server.</summary>
    public string Style => Fonts().Aggregate(Text("roer.css"), (style, font) =>
        style.Replace($"/stijl/{font}", $"data:font/woff2;base64,{Convert.ToBase64String(_assets[font].Content)}", StringComparison.Ordinal));

    /// <summary>The scripts that draw charts, for a document that has no server.</summary>
    public string Script => $"{Text("echarts.js")}\n{Text("roer.js")}";

    /// <summary>The address of an asset, with its version.</summary>
    public string Link(string name) => $"/stijl/{name}?v={_assets[name].Version}";

    public IResult Serve(string name, HttpContext context)
    {
        if (!_assets.TryGetValue(name, out var asset)) return Results.NotFound();
        var headers = context.Response.Headers;
        headers.ETag = $"\"{asset.Version}\"";
        headers.CacheControl = context.Request.Query["v"] == asset.Version ? "public, max-age=31536000, immutable" : "public, no-cache";
        if (context.Request.Headers.IfNoneMatch == headers.ETag) return Results.StatusCode(StatusCodes.Status304NotModified);
        if (asset.IsText && Compression.ReadsBrotli(context.Request))
        {
            headers.Vary = "Accept-Encoding";
            headers.ContentEncoding = "br";
            return Results.Bytes(asset.Small.Value, asset.Type);
        }

        return Results.Bytes(asset.Content, asset.Type);
    }

    private string Text(string name) => Encoding.UTF8.GetString(_assets[name].Content);

    private IEnumerable<string> Fonts() => _assets.Keys.Where(name => name.EndsWith(".woff2", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private void Add(string name, string type, byte[] content) =>
        _assets[name] = new Asset(type, content, Convert.ToHexStringLower(SHA256.HashData(content))[..12]);

    private static SortedDictionary<string, byte[]> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            files[name[Prefix.Length..]] = content;
        }

        return files;
    }

    private static byte[] Joined(SortedDictionary<string, byte[]> files, params string[] starts) =>
    [
        .. starts.SelectMany(start => files.Where(file => file.Key.StartsWith(start, StringComparison.Ordinal)))
            .SelectMany(file => file.Value.Concat(Encoding.UTF8.GetBytes("\n"))),
    ];

    private sealed record Asset(string Type, byte[] Content, string Version)
    {
        public bool IsText => !Type.StartsWith("font/", StringComparison.Ordinal);

        /// <summary>The content in Brotli, made once when it is first asked for.</summary>
        public Lazy<byte[]> Small { get; } = new(() => Compression.Packed(Content));
    }
}
