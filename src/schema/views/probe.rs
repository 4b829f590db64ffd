//! Views of probes, lifecycle hooks and the ways they ask.

use crate::schema::core_v1;

view! {
    /// `v1.Probe`, with the fields of its inlined `v1.ProbeHandler`
    Probe, ProbeMut: core_v1::PROBE, core_v1::probe;
    object (http_get, http_get_mut, ensure_http_get, set_http_get,
        HTTP_GET: HttpGetAction, HttpGetActionMut);
    object (tcp_socket, tcp_socket_mut, ensure_tcp_socket, set_tcp_socket,
        TCP_SOCKET: TcpSocketAction, TcpSocketActionMut);
    object (grpc, grpc_mut, ensure_grpc, set_grpc, GRPC: GrpcAction, GrpcActionMut);
    int (timeout_seconds, set_timeout_seconds, TIMEOUT_SECONDS);
}

view! {
    /// `v1.Lifecycle`
    Lifecycle, LifecycleMut: core_v1::LIFECYCLE, core_v1::lifecycle;
    object (post_start, post_start_mut, ensure_post_start, set_post_start,
        POST_START: LifecycleHandler, LifecycleHandlerMut);
    object (pre_stop, pre_stop_mut, ensure_pre_stop, set_pre_stop,
        PRE_STOP: LifecycleHandler, LifecycleHandlerMut);
}

view! {
    /// `v1.LifecycleHandler`
    LifecycleHandler, LifecycleHandlerMut: core_v1::LIFECYCLE_HANDLER, core_v1::lifecycle_handler;
    object (http_get, http_get_mut, ensure_http_get, set_http_get,
        HTTP_GET: HttpGetAction, HttpGetActionMut);
    object (tcp_socket, tcp_socket_mut, ensure_tcp_socket, set_tcp_socket,
        TCP_SOCKET: TcpSocketAction, TcpSocketActionMut);
}

view! {
    /// `v1.HTTPGetAction`
    HttpGetAction, HttpGetActionMut: core_v1::HTTP_GET_ACTION, core_v1::http_get_action;
    text (path, set_path, PATH);
    port (port, set_port, PORT);
    text (host, set_host, HOST);
    text (scheme, set_scheme, SCHEME);
}

view! {
    /// `v1.TCPSocketAction`
    TcpSocketAction, TcpSocketActionMut: core_v1::TCP_SOCKET_ACTION, core_v1::tcp_socket_action;
    port (port, set_port, PORT);
    text (host, set_host, HOST);
}

view! {
    /// `v1.GRPCAction`
    GrpcAction, GrpcActionMut: core_v1::GRPC_ACTION, core_v1::grpc_action;
    int (port, set_port, PORT);
}
