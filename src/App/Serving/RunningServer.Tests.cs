using System.Net;
using System.Net.Sockets;
using Roer.Tests.World;

namespace Roer.App.Serving;

public sealed class RunningServerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_file_there_is_no_server() => Assert.Null(await RunningServer.FindAsync(_folder.Path));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task Half_a_file_is_no_server(string text)
    {
        System.IO.File.WriteAllText(ServerFile.PathFor(_folder.Path), text);
        Assert.Null(await RunningServer.FindAsync(_folder.Path));
    }

    [Fact]
    public async Task A_file_that_a_killed_server_left_behind_is_no_server()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        File($"http://127.0.0.1:{port}").Write(_folder.Path);
        Assert.Null(await RunningServer.FindAsync(_folder.Path));
    }

    [Fact]
    public async Task A_token_is_never_sent_to_another_machine()
    {
        File("http://192.0.2.1:80").Write(_folder.Path);
        Assert.Null(await RunningServer.FindAsync(_folder.Path));
    }

    [Fact]
    public void A_server_removes_only_its_own_file()
    {
        var (mine, other) = (File("http://127.0.0.1:1"), File("http://127.0.0.1:2"));
        other.Write(_folder.Path);
        mine.Remove(_folder.Path);
        Assert.Equal(other, ServerFile.Read(_folder.Path));
        other.Remove(_folder.Path);
        Assert.Null(ServerFile.Read(_folder.Path));
    }

    private static ServerFile File(string address) => new() { Address = address, Process = 1, Token = ServerFile.NewToken() };
}
