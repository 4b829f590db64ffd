//! What templates make of a pod: each line as Go 1.26 answers it with `k8s.io/api` 0.35.3.

use crate::schema::{Object, Value, core_v1, decode};
use gotemplate::object::{Object as TemplateObject, Shape};
use gotemplate::value::Value as Seen;
use gotemplate::{Context, FuncMap, Function, Kept, Template, Timestamp, Type};
use std::borrow::Cow;

const POD: &str = r#"
apiVersion: v1
kind: Pod
metadata:
  name: p
  namespace: ns
  creationTimestamp: "2024-01-02T03:04:05Z"
  labels: {a: b, c: d}
  annotations: {x/y: z}
  ownerReferences:
  - {apiVersion: v1, kind: K, name: n, uid: u, controller: true}
spec:
  hostNetwork: true
  dnsPolicy: ClusterFirst
  terminationGracePeriodSeconds: 30
  securityContext: {runAsUser: 1000, fsGroup: 7}
  volumes:
  - name: v
    configMap: {name: cm, defaultMode: 420}
  - name: e
    emptyDir: {sizeLimit: 1Gi}
  containers:
  - name: app
    image: img
    args: [a, b]
    ports: [{containerPort: 80, name: http}, {containerPort: 81, protocol: UDP}]
    env:
    - {name: A, value: "1"}
    - name: B
      valueFrom: {fieldRef: {fieldPath: metadata.name}}
    - name: C
      valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 1m}}
    resources: {limits: {cpu: 100m, memory: 1Gi}}
    readinessProbe: {httpGet: {path: /x, port: http}, timeoutSeconds: 3}
    livenessProbe: {tcpSocket: {port: 90}}
    securityContext: {privileged: false}
  - name: two
    imagePullPolicy: Always
"#;

/// The template, and what it prints or how it fails.
const CASES: &[(&str, &str)] = &[
    (
        "{{ .Spec.HostNetwork }} {{ .Spec.DNSPolicy }} {{ .Spec.TerminationGracePeriodSeconds }} {{ .Spec.ActiveDeadlineSeconds }}",
        "true ClusterFirst 30 <nil>",
    ),
    (
        "{{ typeOf .Spec }} {{ typeOf .Spec.Containers }} {{ typeOf .Spec.DNSPolicy }} {{ typeOf .Spec.TerminationGracePeriodSeconds }} {{ typeOf .Spec.SecurityContext }} {{ typeOf .Spec.Affinity }} {{ typeOf .ObjectMeta.Labels }} {{ typeOf .Spec.InitContainers }}",
        "v1.PodSpec []v1.Container v1.DNSPolicy *int64 *v1.PodSecurityContext *v1.Affinity map[string]string []v1.Container",
    ),
    (
        "{{ .Pod.Name }} {{ .Pod.ObjectMeta.Name }} {{ .Pod.GetName }} {{ .ObjectMeta.GetNamespace }} {{ .Pod.Kind }} {{ .Pod.TypeMeta.Kind }} {{ .TypeMeta.APIVersion }}",
        "p p p ns Pod Pod v1",
    ),
    (
        "{{ range $i, $c := .Spec.Containers }}{{ $i }}={{ $c.Name }}:{{ $c.Image }}:{{ len $c.Ports }}:{{ range $c.Ports }}{{ .Name }}/{{ .ContainerPort }}/{{ .Protocol }}/{{ typeOf .Protocol }} {{ end }};{{ end }}",
        "0=app:img:2:http/80//v1.Protocol /81/UDP/v1.Protocol ;1=two::0:;",
    ),
    (
        r#"{{ range $k, $v := .ObjectMeta.Labels }}{{ $k }}={{ $v }},{{ end }} {{ index .ObjectMeta.Annotations "x/y" }} {{ index .ObjectMeta.Annotations "none" }}| {{ .ObjectMeta.Labels.a }} {{ .ObjectMeta.Labels.zz }}"#,
        "a=b,c=d, z | b <no value>",
    ),
    (
        "{{ .ObjectMeta.CreationTimestamp }} {{ .ObjectMeta.DeletionTimestamp }} {{ typeOf .ObjectMeta.DeletionTimestamp }} {{ .ObjectMeta.CreationTimestamp.IsZero }}",
        "2024-01-02 03:04:05 +0000 UTC <nil> *v1.Time false",
    ),
    (
        "{{ (index .Spec.Volumes 1).EmptyDir.SizeLimit }} {{ (index .Spec.Volumes 1).VolumeSource.EmptyDir.SizeLimit.String }} {{ (index .Spec.Volumes 1).EmptyDir.SizeLimit.Value }} {{ typeOf (index .Spec.Volumes 1).EmptyDir.SizeLimit }} {{ (index .Spec.Volumes 0).ConfigMap.DefaultMode }} {{ (index .Spec.Volumes 0).ConfigMap.Name }} {{ (index .Spec.Volumes 0).EmptyDir }}",
        "1Gi 1Gi 1073741824 *resource.Quantity 420 cm nil",
    ),
    (
        "{{ (index .Spec.Volumes 0).EmptyDir.SizeLimit }}",
        r#"ERR template: t:1:24: executing "t" at <0>: nil pointer evaluating *v1.EmptyDirVolumeSource.SizeLimit"#,
    ),
    (
        "{{ with index .Spec.Containers 0 }}{{ .ReadinessProbe.HTTPGet.Port }} {{ .ReadinessProbe.HTTPGet.Port.StrVal }} {{ .ReadinessProbe.HTTPGet.Port.Type }} {{ .LivenessProbe.TCPSocket.Port.IntVal }} {{ .LivenessProbe.ProbeHandler.TCPSocket.Port.String }} {{ .LivenessProbe.HTTPGet }} {{ .StartupProbe }} {{ .LivenessProbe.TCPSocket.Port.IntValue }} {{ typeOf .ReadinessProbe.HTTPGet.Port }}{{ end }}",
        "http http 1 90 90 nil nil 90 intstr.IntOrString",
    ),
    (
        "{{ with index .Spec.Containers 0 }}{{ .SecurityContext.Privileged }} {{ if .SecurityContext.Privileged }}ptr{{ end }} {{ .SecurityContext.RunAsUser }} {{ if .SecurityContext.RunAsUser }}y{{ else }}n{{ end }}{{ end }}",
        "false ptr <nil> n",
    ),
    (
        r#"{{ with index .Spec.Containers 1 }}{{ if .SecurityContext }}y{{ else }}n{{ end }} {{ .ImagePullPolicy }} {{ eq .ImagePullPolicy "Always" }}{{ end }}"#,
        "n Always true",
    ),
    (
        "{{ with index .Spec.Containers 1 }}{{ .SecurityContext.Privileged }}{{ end }}",
        r#"ERR template: t:1:54: executing "t" at <.SecurityContext.Privileged>: nil pointer evaluating *v1.SecurityContext.Privileged"#,
    ),
    (
        "{{ .Spec.Nope }}",
        r#"ERR template: t:1:8: executing "t" at <.Spec.Nope>: can't evaluate field Nope in type v1.PodSpec"#,
    ),
    (
        "{{ .Spec.SecurityContext.Nope }}",
        r#"ERR template: t:1:8: executing "t" at <.Spec.SecurityContext.Nope>: can't evaluate field Nope in type *v1.PodSecurityContext"#,
    ),
    (
        "{{ str .Spec.DNSPolicy }}",
        r#"ERR template: t:1:12: executing "t" at <.Spec.DNSPolicy>: wrong type for value; expected string; got v1.DNSPolicy"#,
    ),
    (
        "{{ toJson .Spec.Containers }}",
        r#"[{"name":"app","image":"img","args":["a","b"],"ports":[{"name":"http","containerPort":80},{"containerPort":81,"protocol":"UDP"}],"env":[{"name":"A","value":"1"},{"name":"B","valueFrom":{"fieldRef":{"fieldPath":"metadata.name"}}},{"name":"C","valueFrom":{"resourceFieldRef":{"resource":"limits.cpu","divisor":"1m"}}}],"resources":{"limits":{"cpu":"100m","memory":"1Gi"}},"livenessProbe":{"tcpSocket":{"port":90}},"readinessProbe":{"httpGet":{"path":"/x","port":"http"},"timeoutSeconds":3},"securityContext":{"privileged":false}},{"name":"two","resources":{},"imagePullPolicy":"Always"}]"#,
    ),
    (
        "{{ toJson .ObjectMeta }}",
        r#"{"name":"p","namespace":"ns","creationTimestamp":"2024-01-02T03:04:05Z","labels":{"a":"b","c":"d"},"annotations":{"x/y":"z"},"ownerReferences":[{"apiVersion":"v1","kind":"K","name":"false","uid":"u","controller":true}]}"#,
    ),
    (
        "{{ toJson .Spec.Affinity }} {{ toJson .Spec.InitContainers }} {{ toJson .Spec.NodeSelector }} {{ toJson .Spec.SecurityContext }}",
        r#"null null null {"runAsUser":1000,"fsGroup":7}"#,
    ),
    (
        "{{ .Spec.NodeSelector }} {{ .Spec.InitContainers }} {{ .Spec.ImagePullSecrets }} {{ .ObjectMeta.Labels }} {{ .ObjectMeta.Finalizers }} {{ (index .Spec.Containers 0).Args }}",
        "map[] [] [] map[a:b c:d] [] [a b]",
    ),
    (
        "{{ if .Spec.NodeSelector }}y{{ else }}n{{ end }} {{ if .Spec.InitContainers }}y{{ else }}n{{ end }} {{ if .Spec.Overhead }}y{{ else }}n{{ end }} {{ if .ObjectMeta }}y{{ else }}n{{ end }} {{ if .ObjectMeta.CreationTimestamp }}y{{ else }}n{{ end }}",
        "n n n y y",
    ),
    (
        "{{ range (index .Spec.Containers 0).Env }}{{ .Name }}={{ .Value }}{{ with .ValueFrom }}{{ with .FieldRef }}{{ .FieldPath }}{{ end }}{{ with .ResourceFieldRef }}{{ .Divisor }} {{ .Divisor.String }}{{ end }}{{ end }},{{ end }}",
        "A=1,B=metadata.name,C=1m 1m,",
    ),
    (
        "{{ range .ObjectMeta.OwnerReferences }}{{ .Kind }} {{ .UID }} {{ typeOf .UID }} {{ .Controller }} {{ .BlockOwnerDeletion }}{{ end }}",
        "K u types.UID true <nil>",
    ),
    (
        "{{ .Spec.SecurityContext.RunAsUser }} {{ eq .Spec.SecurityContext.RunAsUser 1000 }}",
        r#"ERR template: t:1:41: executing "t" at <eq .Spec.SecurityContext.RunAsUser 1000>: error calling eq: incompatible types for comparison: *int64 and int"#,
    ),
    (
        "{{ .Spec.SecurityContext }}",
        "&PodSecurityContext{SELinuxOptions:nil,RunAsUser:*1000,RunAsNonRoot:nil,SupplementalGroups:[],FSGroup:*7,RunAsGroup:nil,Sysctls:[]Sysctl{},WindowsOptions:nil,FSGroupChangePolicy:nil,SeccompProfile:nil,AppArmorProfile:nil,SupplementalGroupsPolicy:nil,SELinuxChangePolicy:nil,}",
    ),
    (
        "{{ .Spec.Volumes }}",
        "[{v {nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil &ConfigMapVolumeSource{LocalObjectReference:LocalObjectReference{Name:cm,},Items:[]KeyToPath{},DefaultMode:*420,Optional:nil,} nil nil nil nil nil nil nil nil nil nil nil}} {e {nil &EmptyDirVolumeSource{Medium:,SizeLimit:1Gi,} nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil nil}}]",
    ),
    (
        "{{ (index .Spec.Containers 0).Ports }}",
        "[{http 0 80  } { 0 81 UDP }]",
    ),
    (
        r#"{{ (index .Spec.Containers 0).Ports | printf "%v" }}"#,
        "[{http 0 80  } { 0 81 UDP }]",
    ),
    (
        r#"{{ printf "%v" (index (index .Spec.Containers 0).Ports 0) }}"#,
        "{http 0 80  }",
    ),
    (
        "{{ (index .Spec.Containers 0).ReadinessProbe }}",
        "&Probe{ProbeHandler:ProbeHandler{Exec:nil,HTTPGet:&HTTPGetAction{Path:/x,Port:{1 0 http},Host:,Scheme:,HTTPHeaders:[]HTTPHeader{},},TCPSocket:nil,GRPC:nil,},InitialDelaySeconds:0,TimeoutSeconds:3,PeriodSeconds:0,SuccessThreshold:0,FailureThreshold:0,TerminationGracePeriodSeconds:nil,}",
    ),
    (
        "{{ with index .Spec.Containers 0 }}{{ range $k, $v := .Resources.Limits }}{{ $k }}={{ $v }},{{ typeOf $k }};{{ end }}{{ end }}",
        "cpu={{100 -3} {<nil>} 100m DecimalSI},v1.ResourceName;memory={{1073741824 0} {<nil>} 1Gi BinarySI},v1.ResourceName;",
    ),
    (
        "{{ range .Spec.InitContainers }}x{{ else }}none{{ end }} {{ range .Spec.Containers }}{{ range .VolumeMounts }}x{{ else }}-{{ end }}{{ end }}",
        "none --",
    ),
    (
        "{{ .ObjectMeta.CreationTimestamp.Unix }} {{ .ObjectMeta.GetUID }} {{ typeOf .ObjectMeta.GetUID }} {{ .ObjectMeta.GetLabels }} {{ .ObjectMeta.GetOwnerReferences | len }}",
        "1704164645  types.UID map[a:b c:d] 1",
    ),
    (
        "{{ .ObjectMeta.GetNope }}",
        r#"ERR template: t:1:14: executing "t" at <.ObjectMeta.GetNope>: can't evaluate field GetNope in type v1.ObjectMeta"#,
    ),
    (
        "{{ .Spec.Affinity.NodeAffinity }}",
        r#"ERR template: t:1:8: executing "t" at <.Spec.Affinity.NodeAffinity>: nil pointer evaluating *v1.Affinity.NodeAffinity"#,
    ),
    (
        "{{ .Spec.Affinity }} {{ .Spec.ReadinessGates }} {{ .Spec.DNSConfig }} {{ .Spec.OS }} {{ .Spec.Resources }}",
        "nil [] nil nil nil",
    ),
    (
        "{{ range .Spec.Containers }}{{ .Ports }}{{ end }}",
        "[{http 0 80  } { 0 81 UDP }][]",
    ),
    (
        "{{ $c := index .Spec.Containers 0 }}{{ $c.LivenessProbe.TimeoutSeconds }} {{ $c.LivenessProbe.ProbeHandler.HTTPGet }} {{ $c.LivenessProbe.TerminationGracePeriodSeconds }}",
        "0 nil <nil>",
    ),
    (
        "{{ (index .Spec.Volumes 0).ConfigMap.LocalObjectReference.Name }} {{ (index .Spec.Volumes 0).ConfigMap.Items }} {{ typeOf (index .Spec.Volumes 0).ConfigMap }}",
        "cm [] *v1.ConfigMapVolumeSource",
    ),
    (
        r#"{{ index .ObjectMeta.Labels "a" }} {{ index .Spec.NodeSelector "x" }}| {{ typeOf .Spec.NodeSelector }} {{ .Spec.NodeSelector.x }}"#,
        "b | map[string]string <no value>",
    ),
    (
        r#"{{ and .Spec.HostNetwork .Spec.HostPID }} {{ or .Spec.Hostname .ObjectMeta.Name }} {{ not .Spec.SecurityContext }} {{ eq .ObjectMeta.Name "p" }} {{ ne .Spec.DNSPolicy "x" }} {{ eq .Spec.DNSPolicy .Spec.RestartPolicy }}"#,
        "false p false true true false",
    ),
    (
        "{{ (index .Spec.Containers 5).Name }}",
        r#"ERR template: t:1:4: executing "t" at <index .Spec.Containers 5>: error calling index: index out of range: 5"#,
    ),
    (
        "{{ .Spec.Containers.Name }}",
        r#"ERR template: t:1:8: executing "t" at <.Spec.Containers.Name>: can't evaluate field Name in type []v1.Container"#,
    ),
    (
        "{{ .ObjectMeta.Labels.a.b }}",
        r#"ERR template: t:1:14: executing "t" at <.ObjectMeta.Labels.a.b>: can't evaluate field b in type string"#,
    ),
    (
        "{{ .Spec.HostNetwork.x }}",
        r#"ERR template: t:1:8: executing "t" at <.Spec.HostNetwork.x>: can't evaluate field x in type bool"#,
    ),
    (
        "{{ .Spec.SecurityContext.RunAsUser.x }}",
        r#"ERR template: t:1:8: executing "t" at <.Spec.SecurityContext.RunAsUser.x>: can't evaluate field x in type *int64"#,
    ),
    (
        "{{ .Spec.SecurityContext.SELinuxOptions.Level }}",
        r#"ERR template: t:1:8: executing "t" at <.Spec.SecurityContext.SELinuxOptions.Level>: nil pointer evaluating *v1.SELinuxOptions.Level"#,
    ),
];

/// The parts of a pod as Istio's templates have them, behind a pointer.
struct Data<'a> {
    pod: Object<'a>,
    kept: Kept,
}

impl TemplateObject for Data<'_> {
    fn shape(&self) -> Shape {
        Shape::Struct
    }

    fn type_name(&self) -> Cow<'_, str> {
        Cow::Borrowed("*main.Data")
    }

    fn is_pointer(&self) -> bool {
        true
    }

    fn kept(&self) -> Option<&Kept> {
        Some(&self.kept)
    }

    fn field<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        match name {
            "Pod" => Some(Seen::Object(&self.pod)),
            "TypeMeta" | "ObjectMeta" | "Spec" => self.pod.field(name),
            _ => None,
        }
    }

    fn len(&self) -> usize {
        0
    }

    fn entry<'s>(&'s self, _i: usize) -> (Seen<'s>, Seen<'s>) {
        (Seen::Nil, Seen::Nil)
    }
}

fn pod() -> Object<'static> {
    let tree = goyaml::read::read(POD).unwrap();
    decode::decode(
        tree.root(),
        &core_v1::POD,
        decode::Mode::User,
        &mut decode::Unknowns::default(),
    )
    .unwrap()
}

fn functions() -> FuncMap {
    FuncMap::new().with(&[
        Function::new("toJson", &[Type::Any], |call| {
            gotemplate::json::to_string(call.arg(0), true).map(Seen::str)
        }),
        Function::new("typeOf", &[Type::Any], |call| {
            Ok(Seen::str(call.arg(0).type_name().into_owned()))
        }),
        Function::new("str", &[Type::Str], |call| Ok(call.arg(0).clone())),
    ])
}

fn run(text: &str, data: &Data<'_>) -> String {
    let template = Template::parse("t", text, &functions()).unwrap();
    let context = Context {
        now: Timestamp {
            seconds: 0,
            nanos: 0,
        },
        zone: "UTC".to_owned(),
        env: Box::new(|_| None),
        random: None,
        limits: gotemplate::Limits::default(),
    };
    let mut out = String::new();
    match template.execute(&mut out, Seen::Object(data), &context) {
        Ok(()) => out,
        Err(error) => format!("ERR {error}"),
    }
}

#[test]
fn templates_see_what_go_shows_them() {
    let data = Data {
        pod: pod(),
        kept: Kept::default(),
    };
    for (text, wanted) in CASES {
        assert_eq!(run(text, &data), *wanted, "{text}");
    }
}

#[test]
fn pointers_answer_string_as_generated() {
    let pod = pod();
    let probe = pod
        .object(core_v1::pod::SPEC)
        .and_then(|spec| {
            spec.list(core_v1::pod_spec::CONTAINERS)
                .first()?
                .as_object()
        })
        .and_then(|container| container.get(core_v1::container::READINESS_PROBE));
    assert_eq!(
        probe.and_then(TemplateObject::string).as_deref(),
        Some(
            "&Probe{ProbeHandler:ProbeHandler{Exec:nil,HTTPGet:&HTTPGetAction{Path:/x,\
             Port:{1 0 http},Host:,Scheme:,HTTPHeaders:[]HTTPHeader{},},TCPSocket:nil,GRPC:nil,},\
             InitialDelaySeconds:0,TimeoutSeconds:3,PeriodSeconds:0,SuccessThreshold:0,\
             FailureThreshold:0,TerminationGracePeriodSeconds:nil,}"
        )
    );
}

#[test]
fn what_the_type_does_not_know_is_not_seen() {
    let mut pod = pod();
    pod.unknown
        .push((Cow::Borrowed("Extra"), goyaml::Tree::null()));
    assert!(pod.field("Extra").is_none());
    let mut json = String::new();
    let mut sink = gotemplate::json::JsonText::new(&mut json, true);
    assert_eq!(pod.json(&mut sink), Ok(()));
    assert!(!json.contains("Extra"));
    assert!(Value::from(pod).is_pointer());
}
